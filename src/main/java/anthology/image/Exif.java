package anthology.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What cameras write into pictures of any format.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">CIPA DC-008, 4.6</a>
 */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORTEST = 10;

    private Exif() {}

    /**
     * How the picture has to be turned: the orientation tag of the first directory, 1 to 8; 1, upright, where there is none.
     *
     * @param start of the TIFF structure in the file
     */
    static int orientation(byte[] file, int start, int end) {
        if (end - start < SHORTEST) {
            return 1;
        }
        ByteBuffer data = ByteBuffer.wrap(file, start, end - start).slice();
        data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(4);
        if (directory < 8 || directory > data.limit() - 2) {
            return 1;
        }
        int entries = data.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > data.limit()) {
                return 1;
            }
            if ((data.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = data.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
