package anthology;

import anthology.workspace.Workspace;
import java.io.FilterOutputStream;
import java.io.IOException;

/** A workspace whose disk has room for the beginning of a file only. */
record FullDisk(Workspace disk) implements Workspace {
    private static final int ROOM = 20_000;

    @Override
    public void write(String name, Content content) throws IOException {
        disk.write(
                name,
                out -> content.writeTo(new FilterOutputStream(out) {
                    private int written;

                    @Override
                    public void write(int b) throws IOException {
                        written++;
                        if (written > ROOM) {
                            throw new IOException("No space left on device");
                        }
                        out.write(b);
                    }
                }));
    }

    @Override
    public Listing list(String folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public boolean isFile(String path) {
        return disk.isFile(path);
    }

    @Override
    public boolean isFolder(String path) {
        return disk.isFolder(path);
    }

    @Override
    public long size(String path) throws IOException {
        return disk.size(path);
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        return disk.read(path, limit);
    }
}
