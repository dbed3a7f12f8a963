package io.tenure.authority.keyfile;

import io.tenure.authority.code.CodeVault;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The signing keys: one that signs, made on first use, and all whose signatures are taken, among them those that were
 * retired and those of a vendor. In the caller's transaction.
 */
@Dependent
public class SigningKeys {

    private static final String OURS = " from authority_signing_key where private_cipher is not null";
    private static final String INSERT = "insert ignore into authority_signing_key"
            + " (kid, issuer, public_jwk, private_cipher, created_at) values (?1, ?2, ?3, ?4, ?5)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CodeVault vault;

    @Inject
    private Clock clock;

    /** One key as others see it. @param retiredAt since when it signs nothing new, UTC; null while it signs */
    public record Row(String kid, Instant createdAt, Instant retiredAt) {
    }

    /** The key that signs now; made if there is none yet. */
    SigningKey current() {
        List<?> found = entities.createNativeQuery("select issuer, private_cipher" + OURS
                + " and retired_at is null order by created_at desc, kid limit 1").getResultList();
        return found.stream().map(row -> (Object[]) row)
                .map(row -> SigningKey.read((String) row[0], vault.decrypt((byte[]) row[1])))
                .findFirst().orElseGet(this::make);
    }

    /** Retires the key that signs and makes another; what was signed before stays good. @return the new one's id */
    public String replace() {
        String issuer = issuer().orElseGet(SigningKeys::newIssuer);
        entities.createNativeQuery("update authority_signing_key set retired_at = ?1"
                + " where private_cipher is not null and retired_at is null")
                .setParameter(1, Timestamp.from(clock.instant())).executeUpdate();
        return add(SigningKey.random(issuer)).kid();
    }

    private SigningKey make() {
        return add(SigningKey.random(issuer().orElseGet(SigningKeys::newIssuer)));
    }

    /** An authority keeps its name whatever its address becomes. */
    private static String newIssuer() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private Optional<String> issuer() {
        return entities.createNativeQuery("select issuer" + OURS + " limit 1").getResultList().stream().findFirst()
                .map(String.class::cast);
    }

    private SigningKey add(SigningKey key) {
        insert(key.trusted().kid(), key.issuer(), key.publicJson(), vault.encrypt(key.privateJson()));
        return key;
    }

    private void insert(String kid, String issuer, String publicJson, byte[] cipher) {
        entities.createNativeQuery(INSERT).setParameter(1, kid).setParameter(2, issuer).setParameter(3, publicJson)
                .setParameter(4, cipher).setParameter(5, Timestamp.from(clock.instant())).executeUpdate();
    }

    /** The keys whose signatures are taken. */
    List<TrustedKey> trusted() {
        return rows("select issuer, public_jwk from authority_signing_key").stream()
                .map(row -> SigningKey.read((String) row[0], (String) row[1]).trusted()).toList();
    }

    /** Our own keys, the newest first. */
    public List<Row> ours() {
        return rows("select kid, created_at, retired_at" + OURS + " order by created_at desc, kid").stream()
                .map(row -> new Row((String) row[0], moment(row[1]), moment(row[2]))).toList();
    }

    /** Our own public keys as a JWK set (RFC 7517); each says in {@code iss} how key files name us. */
    public String jwks() {
        current();
        List<Map<String, Object>> keys = rows("select issuer, public_jwk" + OURS + " order by created_at desc, kid")
                .stream().map(row -> described((String) row[0], (String) row[1])).toList();
        return JsonUtil.toJson(Map.of("keys", keys));
    }

    private static Map<String, Object> described(String issuer, String publicJson) {
        try {
            Map<String, Object> key = JsonUtil.parseJson(publicJson);
            key.putAll(Map.of("use", "sig", "alg", "EdDSA", "iss", issuer));
            return key;
        } catch (JoseException unreadable) {
            throw new IllegalStateException("a stored key cannot be read", unreadable);
        }
    }

    /** Takes the signatures of a vendor's keys from now on. @param jwks as {@link #jwks} answers there */
    public void trust(String jwks) {
        PublicKeys.read(jwks).forEach(key -> insert(key.kid(), key.issuer(), key.publicJson(), null));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static Instant moment(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
