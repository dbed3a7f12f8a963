package io.tenure.api;

import io.tenure.api.idempotency.Idempotent;
import io.tenure.api.json.Body;
import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.kernel.audit.AuditQueries;
import io.tenure.services.pool.AllocateLicenses;
import io.tenure.services.pool.BuyLicenses;
import io.tenure.services.pool.CreatePool;
import io.tenure.services.pool.LedgerFilter;
import io.tenure.services.pool.PoolAccount;
import io.tenure.services.pool.PoolQueries;
import io.tenure.services.pool.PoolRequest;
import io.tenure.services.pool.PoolView;
import io.tenure.services.pool.PostingKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** License pools: their counts, what was bought, what groups have, and the ledger under it all. */
@Path("/pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PoolResource {

    @Inject
    private PoolQueries pools;

    @Inject
    private CreatePool createPool;

    @Inject
    private BuyLicenses buyLicenses;

    @Inject
    private AllocateLicenses allocateLicenses;

    @Inject
    private AuditQueries audit;

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(pools.pools(Answers.limit(limit), cursor), PoolFields::of);
    }

    @POST
    @Idempotent
    @Allowed(Role.ADMINISTRATOR)
    public Response create(Body body) {
        body.only("name", "purchased", "reason");
        PoolView pool = createPool.create(new CreatePool.Request(body.text("name"), body.wholeNumber("purchased"),
                body.text("reason")));
        return Answers.created(PoolFields.of(pool), pool.version(), "/pools", pool.number());
    }

    @GET
    @Path("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Response one(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PoolView pool = pools.pool(id);
        return Answers.one(PoolFields.of(pool), pool.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/purchases")
    @Allowed(Role.ADMINISTRATOR)
    public Response buy(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("licenses", "reason");
        buyLicenses.buy(new PoolRequest(id, body.text("reason"), Version.expected(ifMatch)), body.wholeNumber("licenses"));
        return one(id, null);
    }

    @GET
    @Path("/{id}/groups")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields groups(@PathParam("id") String id, @QueryParam("limit") String limit,
                         @QueryParam("cursor") String cursor) {
        return Answers.list(pools.groups(id, Answers.limit(limit), cursor), PoolFields::of);
    }

    /** Null takes the limit away. */
    @PUT
    @Path("/{id}/groups/{group}")
    @Allowed(Role.ADMINISTRATOR)
    public Response allocate(@PathParam("id") String id, @PathParam("group") String group,
                             @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Body body) {
        body.only("allocated", "reason");
        allocateLicenses.allocate(new AllocateLicenses.Request(new PoolRequest(id, body.text("reason"),
                Version.expected(ifMatch)), group, body.wholeNumber("allocated")));
        return Answers.changed(PoolFields.of(pools.group(id, group)), pools.pool(id).version());
    }

    @GET
    @Path("/{id}/ledger")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields ledger(@PathParam("id") String id, @QueryParam("account") String account, @QueryParam("kind") String kind,
                         @QueryParam("license") String license, @QueryParam("machine") String machine,
                         @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        LedgerFilter filter = new LedgerFilter(SubscriptionResource.constant("account", account, PoolAccount.class),
                SubscriptionResource.constant("kind", kind, PostingKind.class), Answers.filter(license),
                Answers.filter(machine));
        return Answers.list(pools.ledger(id, filter, Answers.limit(limit), cursor), PoolFields::of);
    }

    @GET
    @Path("/{id}/licenses")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields licenses(@PathParam("id") String id, @QueryParam("account") String account,
                           @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Answers.list(pools.licenses(id, SubscriptionResource.constant("account", account, PoolAccount.class),
                Answers.limit(limit), cursor), PoolFields::of);
    }

    @GET
    @Path("/{id}/timeline")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields timeline(@PathParam("id") String id, @QueryParam("limit") String limit,
                           @QueryParam("cursor") String cursor) {
        return Answers.list(audit.timeline("POOL", pools.pool(id).id(), Answers.limit(limit), cursor),
                AuditResource::event);
    }
}
