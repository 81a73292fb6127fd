package anthology.compile;

/** Hears how far a build has come; called from several threads. */
public interface Progress {
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage what is being done: {@code reading}, {@code typesetting}
     * @param done how many of the units of this stage are behind us
     */
    void at(String stage, int done, int total);
}
