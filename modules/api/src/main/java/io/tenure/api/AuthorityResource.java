package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.authority.issue.BlockLicense;
import io.tenure.authority.issue.IssueLicense;
import io.tenure.authority.issue.LicenseFilter;
import io.tenure.authority.issue.LicenseForm;
import io.tenure.authority.issue.LicenseQueries;
import io.tenure.authority.issue.LicenseView;
import io.tenure.authority.issue.PublishRenewal;
import io.tenure.authority.issue.RotateSigningKey;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The license authority: what it has issued, and its signing keys. */
@Path("/authority")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuthorityResource {

    private static final String[] NEW = {"form", "keyType", "licenseType", "edition", "limit", "term", "expiresOn",
        "product", "productVersion", "supportId", "supportExpiresOn", "compatibleVersions", "graceDays", "autoRenew",
        "requiresAccount"};

    @Inject
    private LicenseQueries licenses;

    @Inject
    private IssueLicense issueLicense;

    @Inject
    private BlockLicense blockLicense;

    @Inject
    private PublishRenewal publishRenewal;

    @Inject
    private RotateSigningKey rotateSigningKey;

    @GET
    @Path("/licenses")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("form") String form, @QueryParam("keyType") String keyType,
                       @QueryParam("licenseType") String licenseType, @QueryParam("state") String state,
                       @QueryParam("q") String q, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        LicenseFilter filter = new LicenseFilter(choice("form", form, LicenseForm.class),
                choice("keyType", keyType, KeyType.class), choice("licenseType", licenseType, LicenseType.class),
                choice("state", state, LicenseView.Standing.class), Answers.filter(q));
        return Answers.list(licenses.licenses(filter, Answers.limit(limit), cursor), LicenseJson::issued);
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        return Answers.filter(value) == null ? null : Values.choice(name, value.strip(), type);
    }

    @GET
    @Path("/licenses/{serial}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("serial") String serial,
                        @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        LicenseView license = licenses.license(serial);
        return Answers.one(LicenseJson.issued(license), license.version(), ifNoneMatch);
    }

    @POST
    @Path("/licenses")
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response issue(Body body) {
        body.only(NEW);
        IssueLicense.Receipt issued = issueLicense.issue(new IssueLicense.Request(
                body.choice("form", LicenseForm.class), body.choice("keyType", KeyType.class),
                body.choice("licenseType", LicenseType.class), body.choice("edition", Edition.class),
                body.wholeNumber("limit"), SkuResource.days(body), body.day("expiresOn"), body.text("product"),
                body.text("productVersion"), body.texts("compatibleVersions"), body.text("supportId"),
                body.day("supportExpiresOn"), body.wholeNumber("graceDays"), body.flag("autoRenew"),
                body.flag("requiresAccount")));
        LicenseView license = issued.license();
        Fields answer = LicenseJson.issued(license).and("activationCode",
                issued.code() == null ? null : issued.code().formatted(), "keyFile", issued.keyFile());
        return Answers.created(answer, license.version(), "/authority/licenses", license.license().serial());
    }

    @POST
    @Path("/licenses/{serial}/block")
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response block(@PathParam("serial") String serial, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                          Body body) {
        body.only("reason");
        LicenseView license = blockLicense.block(serial, body.text("reason"), Version.expected(ifMatch));
        return Answers.changed(LicenseJson.issued(license), license.version());
    }

    @POST
    @Path("/licenses/{serial}/renewal")
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response renew(@PathParam("serial") String serial, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                          Body body) {
        body.only("expiresOn", "supportExpiresOn");
        LicenseView license = publishRenewal.publish(new PublishRenewal.Request(serial, body.day("expiresOn"),
                body.day("supportExpiresOn"), Version.expected(ifMatch)));
        return Answers.changed(LicenseJson.issued(license), license.version());
    }

    @GET
    @Path("/keys")
    @Allowed(anybody = true)
    public Response keys() {
        return Response.ok(licenses.jwks()).build();
    }

    @POST
    @Path("/keys/rotate")
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response rotate(Body body) {
        body.only("reason");
        return Response.ok(Fields.of("kid", rotateSigningKey.rotate(body.text("reason")))).build();
    }
}
