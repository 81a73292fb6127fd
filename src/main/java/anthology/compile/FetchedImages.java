package anthology.compile;

import anthology.book.RemoteImages;
import anthology.fetch.FetchException;
import anthology.fetch.Fetcher;
import anthology.workspace.FileCache;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pictures of the network, each fetched once and kept. */
final class FetchedImages implements RemoteImages {
    private static final int MOST_AT_ONCE = 6;

    private final FileCache cache;
    private final Fetcher fetcher = new Fetcher();

    /** @param cache the folder in which files are kept */
    FetchedImages(String cache) {
        this.cache = new FileCache(cache);
    }

    /** Fills the cache. What fails is asked for again, in order, so that it is told as if there were one thread. */
    @Override
    public void expect(Collection<String> urls) {
        Fetcher early = new Fetcher();
        try (ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE)) {
            urls.stream().filter(url -> !cache.has(url)).forEach(url -> threads.execute(() -> fetch(url, early)));
        }
    }

    private Answer fetch(String url, Fetcher from) {
        try {
            byte[] bytes = from.fetch(url);
            cache.put(url, bytes);
            return new Fetched(() -> bytes);
        } catch (FetchException failed) {
            return new Failed(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public Answer get(String url) {
        byte[] kept = cache.get(url);
        return kept == null ? fetch(url, fetcher) : new Fetched(() -> kept);
    }
}
