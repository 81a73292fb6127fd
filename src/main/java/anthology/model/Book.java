package anthology.model;

import java.util.List;

/**
 * An anthology before it is dressed: what it says of itself, its chapters in order, its pictures.
 *
 * @param images those the chapters show, by first appearance
 */
public record Book(Metadata metadata, List<Chapter> chapters, List<Image> images) {
    public Book {
        chapters = List.copyOf(chapters);
        images = List.copyOf(images);
    }
}
