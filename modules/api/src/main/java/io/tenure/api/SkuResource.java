package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.api.json.Values;
import io.tenure.authority.license.Edition;
import io.tenure.authority.license.KeyType;
import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.catalog.AddSku;
import io.tenure.services.catalog.Alignment;
import io.tenure.services.catalog.Billing;
import io.tenure.services.catalog.CatalogQueries;
import io.tenure.services.catalog.EditSku;
import io.tenure.services.catalog.SkuTerms;
import io.tenure.services.catalog.SkuView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.time.Period;

/** The catalog's SKUs. */
@Path("/skus")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SkuResource {

    private static final String[] NEW = {"code", "product", "name", "edition", "keyType", "licenseType", "term",
        "minSeats", "maxSeats", "unitPrice", "billing", "period", "alignment"};
    private static final String[] CHANGEABLE = {"name", "minSeats", "maxSeats", "unitPrice", "retired"};

    @Inject
    private CatalogQueries catalog;

    @Inject
    private AddSku addSku;

    @Inject
    private EditSku editSku;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("product") String product, @QueryParam("retired") String retired,
                       @QueryParam("q") String q, @QueryParam("limit") String limit,
                       @QueryParam("cursor") String cursor) {
        Boolean onlyRetired = Answers.filter(retired) == null ? null : Values.flag("retired", retired);
        return Answers.list(catalog.skus(Answers.filter(product), onlyRetired, q, Answers.limit(limit), cursor),
                SkuResource::fields);
    }

    @GET
    @Path("/{code}")
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SkuView sku = catalog.sku(code);
        return Answers.one(fields(sku), sku.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response add(Body body) {
        body.only(NEW);
        SkuView sku = addSku.add(new AddSku.Request(body.text("code"), body.text("product"), body.text("name"),
                body.choice("edition", Edition.class), body.choice("keyType", KeyType.class),
                body.choice("licenseType", LicenseType.class), days(body), body.wholeNumber("minSeats"),
                body.wholeNumber("maxSeats"), body.money("unitPrice"), body.choice("billing", Billing.class),
                body.period("period"), body.choice("alignment", Alignment.class)));
        return Answers.created(fields(sku), sku.version(), "/skus", sku.code());
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Allowed(Role.ADMINISTRATOR)
    public Response edit(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("name", "minSeats", "maxSeats", "unitPrice", "retired", "reason").changing(CHANGEABLE);
        SkuView sku = editSku.edit(new EditSku.Request(code, body.text("name"), body.wholeNumber("minSeats"),
                body.wholeNumber("maxSeats"), body.money("unitPrice"), body.flag("retired"), body.text("reason"),
                Version.expected(ifMatch)));
        return Answers.changed(fields(sku), sku.version());
    }

    /** The field {@code term} in days. */
    static Integer days(Body body) {
        Period term = body.period("term");
        if (term == null) {
            return null;
        }
        if (term.toTotalMonths() != 0) {
            throw Values.malformed("term", term.toString(), "days such as P365D");
        }
        return term.getDays();
    }

    static Fields fields(SkuView sku) {
        SkuTerms terms = sku.terms();
        return Fields.of("code", sku.code(), "product", sku.product(), "name", sku.name(), "edition", sku.edition(),
                "keyType", sku.keyType(), "licenseType", sku.licenseType(), "term",
                sku.termDays() == null ? null : Period.ofDays(sku.termDays()), "minSeats", terms.minSeats(), "maxSeats",
                terms.maxSeats(), "unitPrice", terms.unitPrice(), "billing", terms.billing(), "period", terms.length(),
                "alignment", terms.alignment(), "retired", sku.retired(), "retiredAt", sku.retiredAt());
    }
}
