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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The pictures of a book: finds the file an author means, and takes each in once. */
final class Pictures {
    /** The data of an address that holds a whole picture; matched from its start, possessively, for they are long. */
    private static final Pattern DATA =
            Pattern.compile("data:image/[a-z0-9.+-]++(;[a-z0-9=-]++)*+,", Pattern.CASE_INSENSITIVE);

    private static final String FOLDER = "images/";

    private final ImageSource source;
    private final ImageFiles files;
    private final RemoteImages remote;
    private final Diagnostics diagnostics;
    private final Map<String, Picture> inspected = new ConcurrentHashMap<>();
    private final Map<String, Image> byKey = new HashMap<>();
    private final Map<String, Image> byContent = new LinkedHashMap<>();
    private final Map<String, String> unfetched = new HashMap<>();
    /** That of the cover is taken. */
    private final Set<String> names = new HashSet<>(Set.of("cover"));

    private final Set<String> expected = new ConcurrentSkipListSet<>();
    private final Set<String> notAsked = new LinkedHashSet<>();
    private @Nullable Location firstNotAsked;

    Pictures(ImageSource source, Addresses addresses, RemoteImages remote, Diagnostics diagnostics) {
        this.source = source;
        this.files = new ImageFiles(source, addresses);
        this.remote = remote;
        this.diagnostics = diagnostics;
    }

    /** Gives no picture a name that one of these has. */
    void reserve(List<Image> taken) {
        for (Image image : taken) {
            String file = image.href().startsWith(FOLDER) ? image.href().substring(FOLDER.length()) : "";
            names.add(file.substring(0, Math.max(0, file.lastIndexOf('.'))));
        }
    }

    /** What there is to show. */
    sealed interface Found {}

    /** A picture. */
    record Shown(Image image) implements Found {}

    /** A picture that is to be had on the web alone. */
    record OnTheWeb(String url) implements Found {}

    /** Nothing. */
    record Lost() implements Found {}

    /** Those taken in, by first appearance. */
    List<Image> all() {
        return List.copyOf(byContent.values());
    }

    /** Says, once for the book, which pictures the network has that nobody allowed to ask. */
    void reportNotAsked() {
        if (firstNotAsked == null) {
            return;
        }
        String which = notAsked.size() == 1
                ? "the image " + Urls.shortened(notAsked.iterator().next()) + " is remote and was"
                : notAsked.size() + " images, this one first, are remote and were";
        diagnostics.report(
                Code.IMAGE_005,
                firstNotAsked,
                which + " not fetched",
                "--fetch gets them; copies beside the posts last");
    }

    /**
     * Reads the file that {@link #find} will find, where it is one of the workspace, and remembers the address where it is one
     * of the network; many threads may do so at once.
     *
     * @param sources as for {@link #find}
     */
    void readAhead(Post post, List<String> sources) {
        for (String address : sources) {
            Candidate candidate = local(post, address);
            if (candidate != null && inspect(candidate) instanceof Picture.Usable) {
                return;
            }
        }
        sources.stream().map(Pictures::web).filter(Objects::nonNull).findFirst().ifPresent(expected::add);
    }

    /** Lets what was remembered be fetched, several at once. */
    void fetchAhead() {
        remote.expect(expected);
    }

    /**
     * The picture that the post shows there; what cannot be shown is reported.
     *
     * @param sources addresses of one picture, the best first
     */
    Found find(Post post, List<String> sources, Location place) {
        Runnable report = () -> {};
        boolean failed = false;
        for (String address : sources) {
            Candidate candidate = local(post, address);
            Picture picture = candidate == null ? null : inspect(candidate);
            if (candidate != null && picture instanceof Picture.Usable usable) {
                return shown(candidate, usable, place);
            } else if (candidate != null && picture instanceof Picture.Refused why && !failed) {
                failed = true;
                report = () -> diagnostics.report(
                        why.code(), place, "the image " + candidate.name + " " + why.reason(), why.hint());
            }
        }
        String unreachable = null;
        for (String address : sources) {
            String url = web(address);
            if (url != null) {
                Found found = fetched(url, place);
                if (found != null) {
                    return found;
                }
                unreachable = unreachable == null ? url : unreachable;
            }
        }
        report.run();
        if (unreachable != null) {
            String reason = unfetched.getOrDefault(unreachable, "");
            diagnostics.report(Code.IMAGE_008, place, "the image " + Urls.shortened(unreachable) + " " + reason);
            return new OnTheWeb(unreachable);
        }
        if (!failed) {
            reportMissing(post, sources.getLast(), place);
        }
        return new Lost();
    }

    /** The address on the web, in the form that every reader accepts, or null where it is none. */
    private static @Nullable String web(String address) {
        String url = Urls.isAbsolute(address) && !isData(address) ? Urls.valid(address) : null;
        return url != null && url.startsWith("http") && URI.create(url).getHost() != null ? url : null;
    }

    /** Whether a file of the workspace is meant that could be shown. */
    boolean isLocal(Post post, String address) {
        return files.find(post, address) != null;
    }

    /**
     * A file that may be the picture.
     *
     * @param key tells files apart
     * @param name for people
     */
    private record Candidate(String key, String name, Supplier<Bytes> bytes) {}

    private @Nullable Candidate local(Post post, String address) {
        if (isData(address)) {
            return inline(address);
        }
        String path = files.find(post, address);
        return path == null ? null : new Candidate(path, path, () -> source.bytes(path));
    }

    private static boolean isData(String address) {
        return address.regionMatches(true, 0, "data:", 0, 5);
    }

    /** An image in the address itself. */
    private static Candidate inline(String address) {
        Matcher start = DATA.matcher(address);
        byte[] bytes;
        if (!start.lookingAt()) {
            bytes = new byte[0];
        } else if (start.group().toLowerCase(Locale.ROOT).contains(";base64,")) {
            bytes = base64(Paths.decoded(address.substring(start.end())));
        } else {
            bytes = Paths.decoded(address.substring(start.end())).getBytes(StandardCharsets.UTF_8);
        }
        return new Candidate("data:" + digest(bytes), "in the text", () -> () -> bytes);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    /** What the network has; null when it was asked in vain, and then it is known why. */
    private @Nullable Found fetched(String url, Location place) {
        if (unfetched.containsKey(url)) {
            return null;
        }
        if (inspected.get(url) instanceof Picture.Usable usable) {
            return shown(new Candidate(url, Urls.shortened(url), usable::bytes), usable, place);
        }
        return switch (remote.get(url)) {
            case RemoteImages.NotAsked none -> {
                notAsked.add(url);
                firstNotAsked = firstNotAsked == null ? place : firstNotAsked;
                yield new OnTheWeb(url);
            }
            case RemoteImages.Failed failed -> {
                unfetched.put(url, failed.reason());
                yield null;
            }
            case RemoteImages.Fetched file -> {
                Candidate got = new Candidate(url, Urls.shortened(url), file::bytes);
                yield switch (inspect(got)) {
                    case Picture.Usable usable -> shown(got, usable, place);
                    case Picture.Refused why -> {
                        unfetched.put(url, why.reason());
                        yield null;
                    }
                };
            }
        };
    }

    private Picture inspect(Candidate candidate) {
        return inspected.computeIfAbsent(candidate.key, key -> {
            try {
                return Images.inspect(candidate.bytes.get());
            } catch (UncheckedIOException unreadable) {
                Throwable cause = unreadable.getCause();
                String reason = cause == null ? "" : ": " + cause.getMessage();
                return new Picture.Refused(Code.IMAGE_002, "cannot be read" + reason, null);
            }
        });
    }

    private Shown shown(Candidate candidate, Picture.Usable usable, Location place) {
        if (!usable.isWhole()) {
            diagnostics.report(
                    Code.IMAGE_007,
                    place,
                    "the image " + candidate.name + " is damaged",
                    "only a part of it could be read");
        }
        Image image = byKey.get(candidate.key);
        if (image == null) {
            image = byContent.computeIfAbsent(
                    digest(usable.source().load()), content -> usable.at(href(candidate, usable.extension())));
            byKey.put(candidate.key, image);
        }
        return new Shown(image);
    }

    private void reportMissing(Post post, String address, Location place) {
        if (ImageFiles.leadsOut(post, address)) {
            diagnostics.report(
                    Code.IMAGE_006,
                    place,
                    "the image " + Urls.shortened(address) + " lies outside the workspace",
                    "move it into the blog's folder");
        } else {
            diagnostics.report(Code.IMAGE_001, place, "there is no image " + Urls.shortened(address));
        }
    }

    private String href(Candidate candidate, String extension) {
        String file = Paths.name(Paths.withoutQuery(candidate.name));
        String slug = Slug.of(file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file, 60);
        String name = slug.isEmpty() ? "image" : slug;
        String href = name;
        for (int n = 2; !names.add(href); n++) {
            href = name + "-" + n;
        }
        return FOLDER + href + "." + extension;
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
