package io.tenure.launcher;

/** A start or an import that cannot be done, said in one sentence for the person at the console: no stack trace. */
final class Refused extends RuntimeException {

    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;

    private final int exitCode;

    Refused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    Refused(String sentence) {
        this(FAILED, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
