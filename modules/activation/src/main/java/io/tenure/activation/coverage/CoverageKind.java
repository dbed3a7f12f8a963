package io.tenure.activation.coverage;

/** What the days of a row are: a license, or what follows its end. The best first. */
public enum CoverageKind {
    LICENSE(CoverageMode.FULL),
    GRACE(CoverageMode.GRACE),
    LIMITED(CoverageMode.LIMITED),
    FREE(CoverageMode.FREE),
    NONE(CoverageMode.NONE);

    private final CoverageMode mode;

    CoverageKind(CoverageMode mode) {
        this.mode = mode;
    }

    /** What a machine can do on such days. */
    public CoverageMode mode() {
        return mode;
    }
}
