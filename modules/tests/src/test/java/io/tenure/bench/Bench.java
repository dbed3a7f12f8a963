package io.tenure.bench;

/** Entry of {@code ./tenure bench}. */
public final class Bench {

    private static final String USAGE = """
            usage: ./tenure bench seats [--seconds N] [--warmup N] [--only PART-OF-A-NAME]
                   ./tenure bench activation [--machines N] [--warmup N]
                   ./tenure bench pool [--machines N] [--due N] [--seconds N] [--warmup N]""";

    private Bench() {
    }

    /** @param arguments what {@link #USAGE} says behind {@code bench} */
    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "seats" -> seats(arguments);
            case "activation" -> activation(arguments);
            case "pool" -> pool(arguments);
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    private static void seats(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(option(arguments, "--seconds", "10"));
        int warmUp = Integer.parseInt(option(arguments, "--warmup", "60"));
        try (BenchServer server = BenchServer.start()) {
            new SeatsBench(server, seconds, warmUp, option(arguments, "--only", "")).run();
        }
    }

    private static void activation(String[] arguments) throws Exception {
        int machines = Integer.parseInt(option(arguments, "--machines", "100000"));
        int warmUp = Integer.parseInt(option(arguments, "--warmup", "30"));
        try (BenchServer server = BenchServer.start()) {
            new ActivationBench(server, machines, warmUp).run();
        }
    }

    private static void pool(String[] arguments) throws Exception {
        int machines = Integer.parseInt(option(arguments, "--machines", "1000000"));
        int due = Integer.parseInt(option(arguments, "--due", "20000"));
        int seconds = Integer.parseInt(option(arguments, "--seconds", "10"));
        int warmUp = Integer.parseInt(option(arguments, "--warmup", "30"));
        try (BenchServer server = BenchServer.start()) {
            new PoolBench(server, machines, due, seconds, warmUp).run();
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
