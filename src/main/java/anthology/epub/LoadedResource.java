package anthology.epub;

import anthology.model.Bytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;

/** A resource whose content is made or read when it is asked for, each time anew: a book need not fit in memory. */
final class LoadedResource extends Resource {
    private static final long serialVersionUID = 1;

    private final transient Bytes bytes;

    LoadedResource(String id, String href, MediaType mediaType, Bytes bytes) {
        super(id, new byte[0], href, mediaType);
        this.bytes = bytes;
    }

    @Override
    public byte[] getData() {
        return bytes.load();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(getData());
    }

    @Override
    public long getSize() {
        return getData().length;
    }
}
