package io.tenure.api;

import io.tenure.api.idempotency.Idempotency;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.api.problem.ProblemTexts;
import io.tenure.api.problem.RefusedWith;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import io.tenure.services.imports.ImportError;
import io.tenure.services.imports.ImportFile;
import io.tenure.services.imports.ImportFiles;
import io.tenure.services.imports.ImportRefusal;
import io.tenure.services.pool.Reconciled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;

/**
 * Imports of CSV files: one or several parts {@code file} of a multipart form. For an {@code Idempotency-Key} the files
 * count, not the form around them, because the boundary of a form differs each time. A dry run changes nothing, so it
 * keeps no key.
 */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@ApplicationScoped
public class ImportResource {

    private static final String PART = "file";

    @Inject
    private ImportFiles imports;

    @Inject
    private Idempotency idempotency;

    @POST
    @UploadLimit.Limited
    @Allowed(Role.ADMINISTRATOR)
    public Response run(@QueryParam("dryRun") String dryRun, List<EntityPart> parts) throws Exception {
        List<ImportFile> files = parts == null ? List.of()
                : parts.stream().filter(part -> PART.equals(part.getName())).map(ImportResource::file).toList();
        boolean dry = Values.flag("dryRun", dryRun);
        return dry ? answer(files, true) : idempotency.once(digest(files), () -> answer(files, false));
    }

    private Response answer(List<ImportFile> files, boolean dry) {
        ImportFiles.Report report = imports.run(new ImportFiles.Request(files, dry));
        if (report.refused()) {
            throw new RefusedWith(new Refusal(ImportRefusal.IMPORT_REFUSED, report.errorCount()),
                    Fields.of("files", files(report), "errorCount", report.errorCount(),
                            "errors", report.errors().stream().map(ImportResource::error).toList()));
        }
        return Response.ok(Fields.of("dryRun", report.dryRun(), "files", files(report), "errors", List.of(),
                "reconciled", report.reconciled().stream().map(ImportResource::reconciled).toList())).build();
    }

    /** Of the names and contents of all files, in their order. */
    private static byte[] digest(List<ImportFile> files) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        files.forEach(file -> {
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(file.content().length).array());
            sha.update(file.content());
            sha.update(file.name().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        });
        return sha.digest();
    }

    private static ImportFile file(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return ImportFile.read(part.getFileName().orElse(null), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Fields> files(ImportFiles.Report report) {
        return report.files().stream().map(file -> Fields.of("name", file.name(), "kind", file.kind(), "rows",
                file.rows(), "created", file.created(), "unchanged", file.unchanged(),
                "ignoredColumns", file.ignoredColumns())).toList();
    }

    private static Fields reconciled(Reconciled one) {
        return Fields.of("pool", one.pool(), "count", one.count(), "told", one.told(), "found", one.found(), "other",
                one.other());
    }

    private static Fields error(ImportError error) {
        return Fields.of("file", error.file(), "line", error.line() == 0 ? null : error.line(), "field", error.field(),
                "value", error.value(), "code", error.code(), "detail", ProblemTexts.of(error.reason()));
    }
}
