package io.tenure.services.catalog;

import io.tenure.authority.license.LicenseType;
import io.tenure.kernel.Check;
import io.tenure.kernel.CommonRefusal;
import io.tenure.kernel.Refusal;
import io.tenure.kernel.Refusals;
import io.tenure.kernel.audit.Audited;
import io.tenure.kernel.audit.Facts;
import java.util.Objects;

/** A SKU that somebody wants to add, whose terms were found possible. */
record NewSku(String code, String product, AddSku.Request asked, LicenseType type, SkuTerms terms) {

    private static final int CODE_LENGTH = 60;
    private static final int NAME_LENGTH = 200;

    /** @throws Refusal with everything that is missing, and if terms cannot be ({@link SkuTerms}) */
    static NewSku checked(AddSku.Request asked) {
        Refusals wrong = new Refusals();
        String code = wrong.read(() -> Check.text("code", asked.code(), CODE_LENGTH));
        String product = wrong.read(() -> Check.text("product", asked.product(), NAME_LENGTH));
        wrong.check(() -> Check.text("name", asked.name(), NAME_LENGTH));
        wrong.check(() -> Check.present("edition", asked.edition()));
        wrong.check(() -> Check.present("keyType", asked.keyType()));
        LicenseType type = asked.licenseType() == null ? LicenseType.SUBSCRIPTION : asked.licenseType();
        wrong.check(() -> requireTermThatFits(type, asked.termDays()));
        Alignment alignment = asked.alignment() == null ? Alignment.CALENDAR : asked.alignment();
        wrong.check(() -> SkuTerms.requireRange(Check.present("minSeats", asked.minSeats()), asked.maxSeats()));
        wrong.check(() -> SkuTerms.requirePrice(Check.present("unitPrice", asked.unitPrice())));
        wrong.check(() -> Check.present("billing", asked.billing()));
        wrong.check(() -> SkuTerms.requireLength(Check.present("period", asked.period()), alignment));
        wrong.refuse();
        return new NewSku(code, product, asked, type, new SkuTerms(asked.minSeats(), asked.maxSeats(), asked.unitPrice(),
                asked.billing(), asked.period(), alignment));
    }

    private static void requireTermThatFits(LicenseType type, Integer termDays) {
        if (!LicenseType.SOLD_BY_SEATS.contains(type)) {
            throw Refusal.of("licenseType", CatalogRefusal.LICENSE_TYPE_NOT_SOLD, type);
        }
        boolean fits = type == LicenseType.SUBSCRIPTION ? termDays == null : termDays != null && termDays > 0;
        if (!fits) {
            throw Refusal.of("term", CatalogRefusal.TERM_INVALID, termDays);
        }
    }

    Sku sku(Product of) {
        return new Sku(code, of, asked, type, terms);
    }

    /** @throws Refusal {@code DIFFERS}, naming the first field in which the SKU that is there is another */
    void requireSameAs(SkuView there) {
        same(there, "product", there.product(), product);
        same(there, "name", there.name(), asked.name().strip());
        same(there, "edition", there.edition(), asked.edition());
        same(there, "keyType", there.keyType(), asked.keyType());
        same(there, "minSeats", there.terms().minSeats(), terms.minSeats());
        same(there, "maxSeats", there.terms().maxSeats(), terms.maxSeats());
        same(there, "currency", there.terms().unitPrice().currency(), terms.unitPrice().currency());
        if (there.terms().unitPrice().compareTo(terms.unitPrice()) != 0) {
            throw differs(there, "unitPrice", there.terms().unitPrice(), terms.unitPrice());
        }
        same(there, "billing", there.terms().billing(), terms.billing());
        same(there, "period", there.terms().length().normalized(), terms.length().normalized());
        same(there, "alignment", there.terms().alignment(), terms.alignment());
        same(there, "licenseType", there.licenseType(), type);
        same(there, "term", there.termDays(), asked.termDays());
    }

    private static void same(SkuView there, String field, Object present, Object wanted) {
        if (!Objects.equals(present, wanted)) {
            throw differs(there, field, present, wanted);
        }
    }

    private static Refusal differs(SkuView there, String field, Object present, Object wanted) {
        return Refusal.of(field, CommonRefusal.DIFFERS, there.code(), present, wanted);
    }

    static Audited audited(SkuView added) {
        return new Audited("SKU_ADDED", "SKU", added.id(), added.code(), null, null, Facts.NONE,
                Facts.of("code", added.code(), "unitPrice", added.terms().unitPrice(),
                        "minSeats", added.terms().minSeats(), "maxSeats", added.terms().maxSeats()));
    }
}
