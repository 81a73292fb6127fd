package anthology.epub;

import java.io.Serial;
import java.util.HashSet;
import java.util.Set;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;

/** The resources of a book that may have tens of thousands: epublib compares each new id with all those before it. */
final class ManyResources extends Resources {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Set<String> ids = new HashSet<>();

    @Override
    public Resource add(Resource resource) {
        Resource added = super.add(resource);
        ids.add(added.getId());
        return added;
    }

    @Override
    public boolean containsId(String id) {
        return ids.contains(id);
    }
}
