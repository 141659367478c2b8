package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployTarget;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.diagnostic.Message;
import dev.waybill.format.Hash;
import dev.waybill.format.PercentEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import software.amazon.awssdk.http.SdkHttpMethod;

/** A bucket, spoken to by S3's REST interface, the bucket's name in the path, as every store of that kind takes it. */
public final class BucketStore implements BucketLock.Files {
    private static final byte[] NOTHING = {};

    /** Statuses of a condition that isn't met: another object exists or was written at the same moment, or none exists. */
    private static final Set<Integer> UNMET = Set.of(404, 409, 412);

    private final SignedRequests requests;
    private final DeployTarget.Bucket bucket;

    /** Whether the bucket's server was given up. */
    public boolean isLost() {
        return requests.areLost();
    }

    public BucketStore(SignedRequests requests, DeployTarget.Bucket bucket) {
        this.requests = requests;
        this.bucket = bucket;
    }

    @Override
    public Map<String, String> list() throws IOException {
        Map<String, String> files = new TreeMap<>();
        String more = "";
        do {
            String query = "?list-type=2&prefix="
                    + PercentEncoding.encode(bucket.prefix(), PercentEncoding::isUnreserved)
                    + (more.isEmpty()
                            ? ""
                            : "&continuation-token=" + PercentEncoding.encode(more, PercentEncoding::isUnreserved));
            Element page = xml(ask(SdkHttpMethod.GET, "/" + bucket.name() + query, Map.of(), NOTHING, "the list"));
            NodeList contents = page.getElementsByTagName("Contents");
            for (int i = 0; i < contents.getLength(); i++) {
                Element file = (Element) contents.item(i);
                files.put(
                        text(file, "Key").substring(bucket.prefix().length()),
                        text(file, "ETag").replace("\"", ""));
            }
            more = text(page, "NextContinuationToken");
        } while (!more.isEmpty());
        return files;
    }

    @Override
    public StoreLock hold(boolean takeOver) throws IOException {
        return BucketLock.take(this, takeOver ? Duration.ZERO : BucketLock.LEASE);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return find(path).map(HttpResponse::body);
    }

    @Override
    public Optional<HttpResponse<byte[]>> find(String path) throws IOException {
        HttpResponse<byte[]> response = requests.send(SdkHttpMethod.GET, target(path), Map.of(), NOTHING);
        boolean absent = response.statusCode() == 404 && !code(response).equals("NoSuchBucket");
        return absent ? Optional.empty() : Optional.of(fine(response, path));
    }

    @Override
    public void putIf(String path, byte[] bytes, ResponseHeaders responseHeaders, Map<String, String> condition)
            throws IOException {
        Map<String, String> headers = headers(responseHeaders);
        headers.putAll(condition);
        HttpResponse<byte[]> response = requests.send(SdkHttpMethod.PUT, target(path), headers, bytes);
        if (response.statusCode() == 501) {
            put(path, bytes, responseHeaders);
        } else if (!UNMET.contains(response.statusCode())) {
            fine(response, path);
        }
    }

    @Override
    public void put(String path, byte[] bytes, ResponseHeaders responseHeaders) throws IOException {
        Map<String, String> headers = headers(responseHeaders);
        headers.put("Content-MD5", Base64.getEncoder().encodeToString(Hash.MD5.of(bytes)));
        ask(SdkHttpMethod.PUT, target(path), headers, bytes, path);
    }

    /** A copy may fail after its status was sent, so the body is checked too. */
    @Override
    public void copy(String from, String to, ResponseHeaders responseHeaders) throws IOException {
        Map<String, String> headers = headers(responseHeaders);
        headers.put("x-amz-copy-source", target(from));
        headers.put("x-amz-metadata-directive", "REPLACE");
        Element answer = xml(ask(SdkHttpMethod.PUT, target(to), headers, NOTHING, to));
        if (!answer.getTagName().equals("CopyObjectResult")) {
            throw new DeployException(Message.of("the bucket couldn't copy '%s'", from));
        }
    }

    @Override
    public void delete(String path) throws IOException {
        ask(SdkHttpMethod.DELETE, target(path), Map.of(), NOTHING, path);
    }

    private static Map<String, String> headers(ResponseHeaders responseHeaders) {
        return new TreeMap<>(
                Map.of("Content-Type", responseHeaders.contentType(), "Cache-Control", responseHeaders.cacheControl()));
    }

    private HttpResponse<byte[]> ask(
            SdkHttpMethod method, String target, Map<String, String> headers, byte[] body, String what)
            throws IOException {
        return fine(requests.send(method, target, headers, body), what);
    }

    private static HttpResponse<byte[]> fine(HttpResponse<byte[]> response, String what) throws IOException {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return response;
        }
        throw new DeployException(
                Message.of("the bucket's server refused '%s': %s", what, ServerFailure.of(status, code(response))));
    }

    /** Only the code of an error response is reported, because the rest may contain the key's id and what was signed. */
    private static String code(HttpResponse<byte[]> response) throws IOException {
        try {
            return text(xml(response), "Code").replaceAll("[^A-Za-z]", "");
        } catch (DeployException e) {
            return ""; // a response without a body
        }
    }

    private String target(String path) {
        return "/" + bucket.name() + "/"
                + PercentEncoding.encode(bucket.prefix() + path, c -> c == '/' || PercentEncoding.isUnreserved(c));
    }

    private static String text(Element around, String name) {
        NodeList found = around.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Element xml(HttpResponse<byte[]> response) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(response.body()));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new DeployException(Message.of("the bucket's server answered with something that isn't S3's"));
        }
    }
}
