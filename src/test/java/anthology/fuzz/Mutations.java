package anthology.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Samples with bytes changed, cut out, doubled, cut off, taken over from each other, and with what readers trip over put
 * in, once or a thousand times. The same number gives the same mutant.
 */
public final class Mutations {
    /** Bytes; mutants that grow beyond are cut off. */
    private static final int LONGEST = 60_000;

    private static final int DEEPEST = 3000;

    private final List<Sample> seeds;
    private final List<byte[]> tokens;

    public Mutations(List<Sample> seeds, List<byte[]> tokens) {
        this.seeds = List.copyOf(seeds);
        this.tokens = List.copyOf(tokens);
    }

    public Sample mutant(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Sample seed = seeds.get(random.nextInt(seeds.size()));
        byte[] bytes = seed.bytes();
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return seed.with(bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes);
    }

    private byte[] changed(byte[] bytes, Random random) {
        int at = place(bytes, random);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 2000 : 30));
        return switch (random.nextInt(12)) {
            case 0 -> withByte(bytes, at, random.nextInt(256));
            case 1 -> at < bytes.length ? withByte(bytes, at, bytes[at] ^ 1 << random.nextInt(8)) : bytes;
            case 2 -> withByte(bytes, at, random.nextBoolean() ? 0xFF : 0);
            case 3 -> random.nextInt(3) == 0 ? Arrays.copyOf(bytes, at) : joined(bytes, at, new byte[0], to);
            case 4 -> joined(bytes, at, times(Arrays.copyOfRange(bytes, at, to), 1 + random.nextInt(20)), at);
            case 5, 6, 7 -> joined(bytes, at, token(random), at);
            case 8 -> joined(bytes, at, token(random), to);
            case 9 -> joined(bytes, at, times(token(random), 1 + random.nextInt(DEEPEST)), at);
            case 10 -> joined(bytes, at, nested(random), at);
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size())).bytes();
                int from = place(other, random);
                int end = Math.min(other.length, from + random.nextInt(1500));
                yield joined(bytes, at, Arrays.copyOfRange(other, from, end), random.nextBoolean() ? at : to);
            }
        };
    }

    /** Often near the start, where headers are. */
    private static int place(byte[] bytes, Random random) {
        return random.nextInt(1 + (random.nextBoolean() ? bytes.length : Math.min(bytes.length, 80)));
    }

    private byte[] token(Random random) {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private byte[] nested(Random random) {
        int depth = 1 + random.nextInt(random.nextBoolean() ? 20 : 500);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(times(token(random), depth));
        out.write('x');
        out.writeBytes(times(token(random), depth));
        return out.toByteArray();
    }

    private static byte[] times(byte[] bytes, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count && out.size() < LONGEST; i++) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] withByte(byte[] bytes, int at, int value) {
        if (at >= bytes.length) {
            return bytes;
        }
        byte[] out = bytes.clone();
        out[at] = (byte) value;
        return out;
    }

    /** The bytes up to one place, others, and the bytes from another place on. */
    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        byte[] out = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
        System.arraycopy(between, 0, out, to, between.length);
        System.arraycopy(bytes, from, out, to + between.length, bytes.length - from);
        return out;
    }
}
