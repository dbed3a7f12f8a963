package io.tenure.authority.remote;

import io.tenure.authority.vendor.BuiltInAuthority;
import io.tenure.authority.vendor.VendorPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;

/** Chooses the authority by the settings: the vendor's where an address is set, else the built-in one. */
@ApplicationScoped
public class AuthorityChoice {

    @Produces
    VendorPort vendor(BuiltInAuthority builtIn, RemoteAuthority remote) {
        return remote.isSet() ? remote : builtIn;
    }

    /**
     * The address of the vendor's Tenure; empty for the built-in authority. Start-up asks once, so that a setting that
     * cannot be used stops it.
     *
     * @throws IllegalStateException naming the setting that cannot be used and why
     */
    public Optional<URI> address() {
        Optional<AuthoritySettings> settings = AuthoritySettings.present();
        settings.ifPresent(VendorTrust::of);
        return settings.map(AuthoritySettings::url);
    }
}
