package anthology.book;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.image.Images;
import anthology.image.Picture;
import anthology.model.Bytes;
import anthology.model.Image;
import anthology.model.Post;
import anthology.model.Slug;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The pictures of a book: finds the file an author means, and takes each in once. */
final class Pictures {
    /** Folders whose content generators serve at the top of a site. */
    private static final List<String> SERVED =
            List.of("", "static", "public", "assets", "source", "src", "content", "docs", "images", "img");

    private static final Pattern DATA = Pattern.compile("data:image/[a-z+.-]+;base64,([A-Za-z0-9+/=\\s%]+)");

    private final ImageSource files;
    private final Addresses addresses;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Image>> byPath = new HashMap<>();
    private final Map<String, Image> byContent = new LinkedHashMap<>();
    private final Map<String, Picture.Refused> refused = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    Pictures(ImageSource files, Addresses addresses, Diagnostics diagnostics) {
        this.files = files;
        this.addresses = addresses;
        this.diagnostics = diagnostics;
    }

    /** Those taken in, by first appearance. */
    List<Image> all() {
        return List.copyOf(byContent.values());
    }

    /** The picture that the post shows there, or null, with a report, where it cannot be shown. */
    @Nullable
    Image find(Post post, String source, Location place) {
        Matcher data = DATA.matcher(source);
        if (data.matches()) {
            return inline(data.group(1), place);
        }
        String local = local(source);
        if (local == null) {
            diagnostics.report(
                    Code.IMAGE_005,
                    place,
                    "the image " + shortened(source) + " is remote and was not fetched",
                    "keep a copy beside the post");
            return null;
        }
        String path = path(post, local);
        if (path == null) {
            report(post, local, place);
            return null;
        }
        return taken(path, path, () -> files.bytes(path), place);
    }

    private @Nullable Image inline(String base64, Location place) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(Paths.decoded(base64));
        } catch (IllegalArgumentException malformed) {
            diagnostics.report(Code.IMAGE_002, place, "the image in the text is broken");
            return null;
        }
        return taken("data:" + digest(bytes), "in the text", () -> () -> bytes, place);
    }

    /** The source as a path of the site, or null where it leads to another. */
    private @Nullable String local(String source) {
        String path = Paths.withoutQuery(source.strip());
        if (!Urls.isAbsolute(path)) {
            return Paths.decoded(path).replace('\\', '/');
        }
        String base = addresses.baseUrl();
        return base != null && path.startsWith(base + "/") ? Paths.decoded(path.substring(base.length())) : null;
    }

    private @Nullable String path(Post post, String local) {
        String folder = Paths.folder(post.path());
        List<String> tried = new ArrayList<>();
        if (!local.startsWith("/")) {
            tried.add(Paths.resolve(folder, local));
            tried.add(Paths.resolve(folder + "/" + post.slug(), local));
        }
        String rooted = Paths.resolve("", local.replaceAll("^(\\.{0,2}/)+", ""));
        for (String above : Paths.upwards(folder)) {
            for (String served : SERVED) {
                tried.add(Paths.resolve(above + "/" + served, rooted == null ? local : rooted));
            }
        }
        for (String path : tried) {
            if (path != null && !path.isEmpty() && files.isFile(path)) {
                return path;
            }
        }
        return null;
    }

    private void report(Post post, String local, Location place) {
        boolean outside = Paths.resolve(local.startsWith("/") ? "" : Paths.folder(post.path()), local) == null;
        if (outside) {
            diagnostics.report(
                    Code.IMAGE_006,
                    place,
                    "the image " + shortened(local) + " lies outside the workspace",
                    "move it into the blog's folder");
        } else {
            diagnostics.report(Code.IMAGE_001, place, "there is no image " + shortened(local));
        }
    }

    private @Nullable Image taken(String key, String name, java.util.function.Supplier<Bytes> bytes, Location place) {
        Optional<Image> known = byPath.get(key);
        if (known == null) {
            known = Optional.ofNullable(take(key, name, bytes.get()));
            byPath.put(key, known);
        }
        Picture.Refused why = refused.get(key);
        if (why != null) {
            diagnostics.report(why.code(), place, "the image " + name + " " + why.reason());
        } else if (damaged.contains(key)) {
            diagnostics.report(
                    Code.IMAGE_007, place, "the image " + name + " is damaged", "only a part of it could be read");
        }
        return known.orElse(null);
    }

    private @Nullable Image take(String key, String path, Bytes bytes) {
        try {
            String content = digest(bytes.load());
            if (byContent.containsKey(content)) {
                return byContent.get(content);
            }
            switch (Images.inspect(bytes)) {
                case Picture.Usable usable -> {
                    Image image = usable.at(href(path, usable.extension()));
                    byContent.put(content, image);
                    if (!usable.isWhole()) {
                        damaged.add(key);
                    }
                    return image;
                }
                case Picture.Refused why -> refused.put(key, why);
            }
        } catch (UncheckedIOException unreadable) {
            refused.put(key, new Picture.Refused(Code.IMAGE_002, "cannot be read"));
        }
        return null;
    }

    private String href(String path, String extension) {
        String file = Paths.name(path);
        String slug = Slug.of(file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file, 60);
        String name = slug.isEmpty() ? "image" : slug;
        String href = name;
        for (int n = 2; !names.add(href); n++) {
            href = name + "-" + n;
        }
        return "images/" + href + "." + extension;
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }

    /** Tells contents apart: their length and two checksums, which cost next to nothing where a digest does not. */
    private static String digest(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return bytes.length + "-" + Long.toHexString(one.getValue()) + "-" + Long.toHexString(other.getValue());
    }
}
