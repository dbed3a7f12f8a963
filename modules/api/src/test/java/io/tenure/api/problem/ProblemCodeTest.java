package io.tenure.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kernel.RefusalCode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

    @Test
    void every_code_has_a_sentence_and_a_page() {
        assertThat(ProblemCode.all()).hasSizeGreaterThan(50).allSatisfy(code ->
                assertThat(ProblemTexts.covers(code)).as(code.name()).isTrue());
    }

    @Test
    void no_code_has_two_meanings() {
        assertThat(ProblemCode.all().stream().map(ProblemCode::name)).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_of_kernel_services_and_api_is_known_here() throws Exception {
        Set<String> found = new HashSet<>();
        for (Class<?> inside : Set.of(RefusalCode.class, io.tenure.authority.vendor.CodeRefusal.class,
                io.tenure.keystorage.key.KeyRefusal.class, io.tenure.activation.machine.MachineRefusal.class,
                io.tenure.services.subscription.SubscriptionRefusal.class, ApiRefusal.class)) {
            found.addAll(refusalsBeside(inside));
        }
        assertThat(ProblemCode.refusals()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(found);
    }

    private static Set<String> refusalsBeside(Class<?> inside) throws IOException, URISyntaxException {
        Path place = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return refusals(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), java.util.Map.of())) {
            return refusals(jar.getPath("/"));
        }
    }

    private static Set<String> refusals(Path root) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("Refusal.class") && !file.endsWith("/Refusal.class"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".class".length()).replace('/', '.')));
        }
        return names;
    }
}
