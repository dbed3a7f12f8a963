package io.tenure.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The program behind {@code ./tenure start} and {@code ./tenure import}.
 * Exit codes: 0 done, 1 failed or refused, 2 wrong command line, 3 no server there to import into.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> words = List.of(args);
        String command = words.isEmpty() ? "" : words.get(0);
        String usage = command.equals("import") ? ImportOptions.USAGE : StartOptions.USAGE;
        try {
            run(command, words.isEmpty() ? words : words.subList(1, words.size()), console);
        } catch (Refused refused) {
            console.println("tenure: " + refused.getMessage());
            if (refused.exitCode() == Refused.USAGE) {
                console.print(usage);
            }
            System.exit(refused.exitCode());
        }
    }

    private static void run(String command, List<String> args, PrintStream console) throws Exception {
        Path home = Path.of(System.getProperty("tenure.home", System.getProperty("user.dir"))).toAbsolutePath();
        switch (command) {
            case "start" -> new Sandbox(StartOptions.parse(args, home), home, console, Boolean.getBoolean("tenure.terminal")).start();
            case "import" -> {
                boolean accepted = new ImportCommand(ImportOptions.parse(args), console).run();
                System.exit(accepted ? 0 : Refused.FAILED);
            }
            default -> throw new Refused(Refused.USAGE, "unknown command " + command);
        }
    }

    /** Where this jar lies, with lib and server beside it. */
    static Path directory() throws URISyntaxException {
        return jar().getParent();
    }

    /** Loads the classes of this jar now: a build in the same checkout may write it anew while the sandbox runs. */
    static void loadWhole() throws IOException, URISyntaxException, ClassNotFoundException {
        try (JarFile file = new JarFile(jar().toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.getName().endsWith(".class")) {
                    Class.forName(entry.getName().replace(".class", "").replace('/', '.'));
                }
            }
        }
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
