package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.authority.code.ActivationCode;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.authority.vendor.ResellerAdoptions;
import io.tenure.authority.vendor.ResellerOrders;
import io.tenure.authority.vendor.RunningLicense;
import io.tenure.authority.vendor.VendorRequest;
import io.tenure.authority.vendor.VendorRequest.OrderedLicense;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What a reseller's Tenure orders at this one's license authority (rulings.md 31). */
@Path("/authority")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ResellerOrderResource {

    @Inject
    private ResellerOrders orders;

    @Inject
    private ResellerAdoptions adoptions;

    @POST
    @Path("/orders")
    @Idempotent
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Response order(Body body) {
        body.only("order", "kind", "serial", "seats", "endsOn", "license");
        ResellerOrders.Receipt receipt = orders.order(new ResellerOrders.Request(body.text("order"),
                body.choice("kind", VendorRequest.Kind.class), body.text("serial"), body.wholeNumber("seats"),
                body.day("endsOn"), license(body)));
        return Response.ok(Fields.of("order", receipt.key(), "license", LicenseJson.of(receipt.license()),
                "activationCode", formatted(receipt.code()))).build();
    }

    @POST
    @Path("/adoptions")
    @Idempotent
    @Allowed({Role.RESELLER, Role.ADMINISTRATOR})
    public Response adopt(Body body) {
        body.only("licenses");
        List<RunningLicense> asked = Check.present("licenses", body.objects("licenses")).stream()
                .map(ResellerOrderResource::running).toList();
        return Response.ok(Fields.of("licenses", adoptions.adopt(asked).stream().map(ResellerOrderResource::answer)
                .toList())).build();
    }

    private static RunningLicense running(Body body) {
        body.only("order", "activationCode", "seats", "paused", "endsOn", "license");
        return new RunningLicense(code(body.text("activationCode")), Check.present("seats", body.wholeNumber("seats")),
                Boolean.TRUE.equals(body.flag("paused")), body.day("endsOn"), false, license(body), body.text("order"));
    }

    private static ActivationCode code(String text) {
        return text == null ? null : ActivationCode.parse(text).orElseThrow(() ->
                Refusal.of("activationCode", CommonRefusal.MALFORMED, "activationCode", text));
    }

    private static OrderedLicense license(Body body) {
        Body license = body.object("license");
        if (license == null) {
            return null;
        }
        license.only("product", "edition", "keyType", "licenseType", "term");
        return new OrderedLicense(license.text("product"), license.choice("edition", Edition.class),
                license.choice("keyType", KeyType.class), license.choice("licenseType", LicenseType.class),
                SkuResource.days(license));
    }

    private static Fields answer(ResellerAdoptions.Answer answer) {
        return Fields.of("order", answer.key(), "license",
                answer.license() == null ? null : LicenseJson.of(answer.license()),
                "activationCode", formatted(answer.code()), "code", answer.refused());
    }

    private static String formatted(ActivationCode code) {
        return code == null ? null : code.formatted();
    }
}
