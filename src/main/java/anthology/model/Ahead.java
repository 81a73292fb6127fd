package anthology.model;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Values that are asked for in a known order, each once, and made on other threads a little before: no more than a few
 * are held at a time. For the use of one thread.
 */
public final class Ahead<K, V> {
    private final Iterator<K> order;
    private final Function<K, V> making;
    private final Map<K, CompletableFuture<V>> made = new HashMap<>();
    private final int most;

    /**
     * @param order of asking
     * @param making depends on nothing but its argument, and may be called by several threads at once
     */
    public Ahead(List<K> order, Function<K, V> making) {
        this.order = List.copyOf(order).iterator();
        this.making = making;
        this.most = Runtime.getRuntime().availableProcessors() + 1;
    }

    /**
     * The value, made now where it was not foreseen.
     *
     * @throws RuntimeException what the making throws
     */
    public V take(K key) {
        begin();
        CompletableFuture<V> value = made.remove(key);
        if (value == null) {
            return making.apply(key);
        }
        begin();
        try {
            return value.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void begin() {
        while (made.size() < most && order.hasNext()) {
            K key = order.next();
            made.put(key, CompletableFuture.supplyAsync(() -> making.apply(key)));
        }
    }
}
