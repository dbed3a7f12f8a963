package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.activation.distribution.DistributionQueries;
import io.tenure.activation.distribution.DistributionView;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.License;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.keystorage.key.AddKey;
import io.tenure.keystorage.key.Certificate;
import io.tenure.keystorage.key.DeleteKey;
import io.tenure.keystorage.key.EditKey;
import io.tenure.keystorage.key.KeyFilter;
import io.tenure.keystorage.key.KeyQueries;
import io.tenure.keystorage.key.KeyState;
import io.tenure.keystorage.key.StoredKey;
import io.tenure.keystorage.key.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** Key storage. A key's ETag follows its license too, which changes without anybody touching the key. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class KeyResource {

    @Inject
    private KeyQueries keys;

    @Inject
    private DistributionQueries distributions;

    @Inject
    private AddKey addKey;

    @Inject
    private EditKey editKey;

    @Inject
    private DeleteKey deleteKey;

    @Inject
    private AuditQueries audit;

    @Inject
    private Clock clock;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("q") String q, @QueryParam("keyType") String keyType,
                       @QueryParam("state") String state, @QueryParam("expiring") String expiring,
                       @QueryParam("sort") String sort, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        KeyFilter filter = new KeyFilter(q, SubscriptionResource.constant("keyType", keyType, KeyType.class),
                SubscriptionResource.constant("state", state, KeyState.class), days(expiring),
                SubscriptionResource.constant("sort", sort, KeyFilter.Sort.class));
        return Answers.list(keys.keys(filter, Answers.limit(limit), cursor), this::fields);
    }

    private static Integer days(String expiring) {
        String asked = Answers.filter(expiring);
        if (asked != null && !asked.matches("\\d{1,5}")) {
            throw Values.malformed("expiring", asked, "days from 0 to 99999");
        }
        return asked == null ? null : Integer.valueOf(asked);
    }

    @GET
    @Path("/{serial}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("serial") String serial, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        StoredKey key = keys.key(serial);
        return Answers.one(fields(key), key.version(today()), ifNoneMatch);
    }

    @POST
    @Idempotent(ownTransactions = true)
    @Allowed(Role.ADMINISTRATOR)
    public Response add(Body body) {
        body.only("activationCode", "keyFile");
        StoredKey key = addKey.add(new AddKey.Request(body.text("activationCode"), body.text("keyFile")));
        return Answers.created(fields(key), key.version(today()), "/keys", key.serial());
    }

    @PATCH
    @Path("/{serial}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("serial") String serial, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                         Body body) {
        body.only("autoDistribute", "reason").changing("autoDistribute");
        StoredKey key = editKey.edit(new EditKey.Request(serial, body.flag("autoDistribute"), body.text("reason"),
                Version.expected(ifMatch)));
        return Answers.changed(fields(key), key.version(today()));
    }

    @DELETE
    @Path("/{serial}")
    @Allowed(Role.ADMINISTRATOR)
    public void delete(@PathParam("serial") String serial, @QueryParam("reason") String reason,
                       @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        deleteKey.delete(new DeleteKey.Request(serial, reason, Version.expected(ifMatch)));
    }

    @GET
    @Path("/{serial}/usage")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields usage(@PathParam("serial") String serial) {
        Usage usage = keys.row(serial).usage();
        return Fields.of("limit", usage.limit(), "used", usage.used(), "percent", usage.percent(), "severity",
                usage.severity());
    }

    @GET
    @Path("/{serial}/distribution")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields distribution(@PathParam("serial") String serial) {
        DistributionView distribution = distributions.of(keys.key(serial).serial());
        return Fields.of("state", distribution.state(), "code", distribution.code(), "given", distribution.given());
    }

    @GET
    @Path("/{serial}/timeline")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("serial") String serial, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        return Answers.list(audit.timeline("KEY", keys.key(serial).id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Fields fields(StoredKey key) {
        License license = key.license();
        return Fields.of("serial", key.serial(), "form", key.form(), "state", key.state(today()), "keyType",
                license.keyType(), "licenseType", license.licenseType(), "edition", license.edition(), "limit",
                license.limit(), "term", license.termDays() == null ? null : Period.ofDays(license.termDays()),
                "firstActivatedOn", license.firstActivatedOn(), "expiresOn", license.expiresOn(), "lastDay",
                license.lastDay(), "blockedOn", license.blockedOn(), "graceDays", license.graceDays(), "autoRenew",
                license.autoRenew(), "product", license.product(), "productVersion", license.productVersion(),
                "certificate", key.certificate().map(KeyResource::fields), "autoDistribute", key.autoDistribute(),
                "subscription", key.subscription(), "addedAt", key.addedAt(), "addedBy", key.addedBy());
    }

    private static Fields fields(Certificate certificate) {
        return Fields.of("number", certificate.number(), "product", certificate.product(), "limit", certificate.limit(),
                "startedOn", certificate.startedOn(), "expiresOn", certificate.expiresOn(), "licenseType",
                certificate.licenseType());
    }
}
