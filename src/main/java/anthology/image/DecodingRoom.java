package anthology.image;

import java.util.concurrent.Semaphore;

/** Lets only as many pictures be decoded at once as there is memory for: a megapixel takes some twenty megabytes. */
final class DecodingRoom {
    private static final Semaphore MEGAPIXELS = new Semaphore((int)
            Math.max(Decoder.MOST_DECODED / 1_000_000, Runtime.getRuntime().maxMemory() / 20_000_000));

    private DecodingRoom() {}

    /** What decodes a picture. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs the work when there is room for so many pixels; never inside of other such work. */
    static <T, E extends Exception> T run(long pixels, Work<T, E> work) throws E {
        int megapixels = (int) Math.ceilDiv(Math.min(Decoder.MOST_DECODED, pixels), 1_000_000);
        MEGAPIXELS.acquireUninterruptibly(megapixels);
        try {
            return work.run();
        } finally {
            MEGAPIXELS.release(megapixels);
        }
    }
}
