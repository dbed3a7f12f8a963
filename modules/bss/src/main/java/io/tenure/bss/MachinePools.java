package io.tenure.bss;

import io.tenure.services.pool.InstallOf;
import io.tenure.services.pool.PoolQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the machine of a page has in license pools. */
@Named("machinePools")
@RequestScoped
public class MachinePools {

    @Inject
    private PoolQueries pools;

    @Inject
    private HttpServletRequest request;

    private List<InstallOf> all;

    public List<InstallOf> getAll() {
        if (all == null) {
            all = pools.ofMachine(request.getParameter("id"));
        }
        return all;
    }
}
