package io.tenure.bench;

/** Entry of {@code ./tenure bench}. */
public final class Bench {

    private Bench() {
    }

    /** @param arguments {@code seats [--seconds N] [--warmup N] [--only PART-OF-A-NAME]} */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("seats")) {
            System.err.println("usage: ./tenure bench seats [--seconds N] [--warmup N] [--only PART-OF-A-NAME]");
            System.exit(2);
        }
        int seconds = Integer.parseInt(option(arguments, "--seconds", "10"));
        int warmUp = Integer.parseInt(option(arguments, "--warmup", "60"));
        String only = option(arguments, "--only", "");
        try (BenchServer server = BenchServer.start()) {
            new SeatsBench(server, seconds, warmUp, only).run();
        }
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }
}
