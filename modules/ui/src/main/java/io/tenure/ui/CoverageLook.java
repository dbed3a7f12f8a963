package io.tenure.ui;

import io.tenure.activation.coverage.CoverageRow;
import java.time.LocalDate;

/** How days of a coverage timeline look; each has a word and a color class. */
public enum CoverageLook {
    OVER("over"),
    COVERED("covered"),
    QUEUED("queued"),
    GRACE("grace"),
    LIMITED("limited"),
    FREE("free"),
    GAP("gap");

    private final String color;

    CoverageLook(String color) {
        this.color = color;
    }

    public String getColor() {
        return color;
    }

    static CoverageLook of(CoverageRow row, LocalDate today) {
        return switch (row.kind()) {
            case LICENSE -> row.from().isAfter(today) ? QUEUED : row.contains(today) ? COVERED : OVER;
            case GRACE -> GRACE;
            case LIMITED -> LIMITED;
            case FREE -> FREE;
            case NONE -> GAP;
        };
    }

    /** Whether a license covers these days. */
    public boolean isLicense() {
        return this == OVER || this == COVERED || this == QUEUED;
    }
}
