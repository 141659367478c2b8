package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.Timeouts;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** A bucket in memory behind a real server that checks signatures, on loopback. */
final class LocalBucket {
    static final DeployTarget.Bucket TARGET = new DeployTarget.Bucket("guides", "portal/");

    private static final String ID = "an-id-of-no-account";
    private static final String SECRET = "a-secret-of-no-account";

    private final BlobStoreContext memory = ContextBuilder.newBuilder(new TransientApiMetadata())
            .credentials(ID, SECRET)
            .overrides(new Properties())
            .build(BlobStoreContext.class);
    private final S3Proxy server;

    LocalBucket() throws Exception {
        memory.getBlobStore().createContainerInLocation(null, TARGET.name());
        server = S3Proxy.builder()
                .blobStore(memory.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
                .build();
        server.start();
    }

    int port() {
        return server.getPort();
    }

    Map<String, String> environment() {
        return environment(port());
    }

    /** @param port of a proxy to this server, or its own */
    Map<String, String> environment(int port) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", ID,
                "AWS_SECRET_ACCESS_KEY", SECRET,
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
    }

    BucketStore store() throws DeployException {
        return new BucketStore(requests(), TARGET);
    }

    SignedRequests requests() throws DeployException {
        return new SignedRequests(BucketAccess.of(environment()), Timeouts.usual(), DeployLog.SILENT);
    }

    void stop() throws Exception {
        server.stop();
        memory.close();
    }
}
