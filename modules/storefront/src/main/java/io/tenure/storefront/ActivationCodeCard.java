package io.tenure.storefront;

import io.tenure.services.subscription.RevealActivationCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The activation code on /shop/subscription.xhtml: shown on the answer to the one who asked, and kept nowhere. */
@Named("shopActivationCode")
@RequestScoped
public class ActivationCodeCard {

    @Inject
    private RevealActivationCode reveal;

    private String code;

    public void reveal(String number) {
        code = reveal.reveal(number).formatted();
    }

    public String getCode() {
        return code;
    }
}
