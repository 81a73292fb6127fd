package anthology.compile;

import anthology.book.RemoteImages;
import anthology.fetch.FetchException;
import anthology.fetch.Fetcher;
import anthology.workspace.FileCache;

/** Pictures of the network, each fetched once and kept. */
final class FetchedImages implements RemoteImages {
    private final FileCache cache;
    private final Fetcher fetcher = new Fetcher();

    /** @param cache the folder in which files are kept */
    FetchedImages(String cache) {
        this.cache = new FileCache(cache);
    }

    @Override
    public Answer get(String url) {
        byte[] kept = cache.get(url);
        if (kept != null) {
            return new Fetched(() -> kept);
        }
        try {
            byte[] bytes = fetcher.fetch(url);
            cache.put(url, bytes);
            return new Fetched(() -> bytes);
        } catch (FetchException failed) {
            return new Failed(String.valueOf(failed.getMessage()));
        }
    }
}
