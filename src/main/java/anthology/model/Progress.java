package anthology.model;

/** Hears how far a stage has come; called from several threads. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage what is being done, in a word or two: {@code parsing}, {@code typesetting}
     * @param done how many of the units of this stage are behind us
     */
    void at(String stage, int done, int total);
}
