package io.tenure.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Payara Micro in this process, in a class loader that sees the JDK and Payara's own jars, and nothing of the launcher:
 * the application finds the same classes as under a Payara Micro started by itself.
 * The jars are unpacked once per version; the library's own unpacking would write them anew at each start,
 * under the feet of a sandbox that runs.
 */
final class PayaraServer {

    private static final String APPLICATION = "tenure";

    private final Object boot;

    private PayaraServer(Object boot) {
        this.boot = boot;
    }

    /**
     * @param microJar payara-micro.jar
     * @param unpacked what lies in its MICRO-INF/runtime and MICRO-INF/lib
     * @param root     an empty directory: applications deployed there by an earlier start would come up again
     */
    static PayaraServer boot(Path microJar, Path unpacked, Path root, int port) throws IOException {
        Files.createDirectories(root);
        System.setProperty("fish.payara.micro.BootJar", microJar.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", unpacked.toString());
        Path commands = root.resolveSibling("pre-boot.txt");
        Files.write(commands, listenerSettings());
        List<String> options = List.of(
                "--port", Integer.toString(port),
                "--rootdir", root.toString(),
                "--prebootcommandfile", commands.toString(),
                "--minhttpthreads", "8",
                "--maxhttpthreads", "32",
                "--nohazelcast",
                "--disablephonehome");
        ClassLoader loader = loader(microJar, unpacked);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class<?> micro = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl");
            return new PayaraServer(micro.getMethod("create", String[].class).invoke(null, (Object) options.toArray(String[]::new)));
        } catch (ReflectiveOperationException e) {
            throw new IOException("Payara Micro does not start: " + reason(e), e);
        }
    }

    /** False if the application did not come up, of which the library's own answer tells only some ways; the log says why. */
    boolean deploy(Path war) throws IOException {
        Object runtime = call(boot, "getRuntime");
        boolean accepted = (boolean) call(runtime, "deploy", APPLICATION, "/", war.toFile());
        return accepted && ((Collection<?>) call(runtime, "getDeployedApplicationNames")).contains(APPLICATION);
    }

    void shutdown() throws IOException {
        call(boot, "shutdown");
    }

    private static List<String> listenerSettings() {
        String network = "set configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        return List.of(
                network + "network-listeners.network-listener.http-listener.address=127.0.0.1",
                http + "xpowered-by=false",
                http + "server-header=false",
                http + "compression=on",
                http + "compression-min-size-bytes=2048",
                http + "compressable-mime-type=text/html,text/xml,text/css,text/csv,application/xml,application/json,"
                        + "application/problem+json,application/javascript,text/javascript,image/svg+xml");
    }

    private static ClassLoader loader(Path microJar, Path unpacked) throws IOException {
        URLClassLoader parent = new URLClassLoader(new URL[] {url(microJar)}, ClassLoader.getPlatformClassLoader());
        List<URL> jars = new ArrayList<>();
        jars.add(url(unpacked));   // where the resource adapters are looked for
        for (Path jar : FileTree.children(unpacked)) {
            jars.add(url(jar));
        }
        try {
            return (ClassLoader) parent.loadClass("fish.payara.micro.boot.loader.OpenURLClassLoader")
                    .getConstructor(URL[].class, ClassLoader.class).newInstance(jars.toArray(URL[]::new), parent);
        } catch (ReflectiveOperationException e) {
            throw new IOException("this is not a payara-micro.jar we know: " + microJar, e);
        }
    }

    private static Object call(Object target, String method, Object... arguments) throws IOException {
        Class<?>[] types = List.of(arguments).stream().map(Object::getClass).toArray(Class<?>[]::new);
        try {
            return target.getClass().getMethod(method, types).invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IOException("Payara Micro, " + method + ": " + reason(e), e);
        }
    }

    private static String reason(ReflectiveOperationException e) {
        return e instanceof InvocationTargetException && e.getCause() != null ? e.getCause().toString() : e.toString();
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
