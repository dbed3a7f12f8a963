package io.tenure.testkit;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;

/** The WAR as it is delivered, with the test classes as one more library. Deployed once for all classes. */
@ArquillianSuiteDeployment
public class TheRealWar {

    @Deployment
    public static WebArchive war() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class, "tenure-tests.jar")
                .addPackages(true, "io.tenure.incontainer", "io.tenure.stories", "io.tenure.testkit", "org.assertj")
                .addAsManifestResource(new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tenure.test.war")))
                .addAsLibrary(tests);
    }
}
