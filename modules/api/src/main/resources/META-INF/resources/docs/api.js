// Swagger UI over our own document; it asks no other host.
document.addEventListener("DOMContentLoaded", () => {
  window.SwaggerUIBundle({
    dom_id: "#swagger",
    url: "/openapi?format=json",
    deepLinking: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: null
  });
});
