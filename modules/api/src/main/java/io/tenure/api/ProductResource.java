package io.tenure.api;

import io.tenure.api.json.Fields;
import io.tenure.kernel.Allowed;
import io.tenure.kernel.Role;
import io.tenure.services.catalog.CatalogQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Products: the names that SKUs are grouped by. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProductResource {

    @Inject
    private CatalogQueries catalog;

    @GET
    @Allowed({Role.CUSTOMER, Role.ADMINISTRATOR, Role.AUDITOR})
    public Fields list() {
        return Fields.of("items", catalog.products().stream().map(name -> Fields.of("name", name)).toList(),
                "next", null);
    }
}
