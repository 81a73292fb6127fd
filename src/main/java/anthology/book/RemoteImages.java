package anthology.book;

import anthology.model.Bytes;
import java.util.Collection;

/** Pictures that lie on the network. */
public interface RemoteImages {
    /** Where the network is not to be used. */
    RemoteImages NONE = url -> new NotAsked();

    /** @param url absolute, http or https */
    Answer get(String url);

    /**
     * Says which are going to be asked for, so that several may be got at once; what is answered does not depend on it.
     *
     * @param urls as for {@link #get}
     */
    default void expect(Collection<String> urls) {}

    /** What came of asking for one. */
    sealed interface Answer {}

    /** The file. */
    record Fetched(Bytes bytes) implements Answer {}

    /**
     * The network was used, or looked at, in vain.
     *
     * @param reason a clause without a subject: {@code does not answer}
     */
    record Failed(String reason) implements Answer {}

    /** Nobody said that the network may be used. */
    record NotAsked() implements Answer {}
}
