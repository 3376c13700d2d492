using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime;

/// <summary>The text that the user sees, for each way a call can fail.</summary>
public sealed class ErrorTextTests
{
    private const string Invalid = "Correct what it names, then run again.";

    [Theory]
    [InlineData(400, """{"detail":"Port exposure is not available in region eu"}""", CloudErrorKind.Refused, "400 (bad request): Port exposure is not available in region eu", Invalid)]
    [InlineData(401, """{"detail":"Invalid API key"}""", CloudErrorKind.Unauthorized, "401 (unauthorized): Invalid API key", "The key came from the configuration `sandboxes:apiKey`. Set a valid one by `pulumi config set sandboxes:apiKey --secret`, the environment variable PRIME_API_KEY, or `prime login`. A refresh or a destroy uses the key of the last `pulumi up`: after setting another, run `pulumi up` without `--refresh` first, or give them `--run-program`.")]
    [InlineData(402, """{"detail":"Insufficient funds."}""", CloudErrorKind.PaymentRequired, "402 (payment required): Insufficient funds", "Check the balance and the billing of the account or team, then run again.")]
    [InlineData(403, "", CloudErrorKind.Forbidden, "403 (forbidden)", "Check that the key may do this and belongs to the team (`teamId`) that owns it.")]
    [InlineData(404, """{"detail":"Not Found"}""", CloudErrorKind.NotFound, "404 (not found): Not Found", "Check that `sandboxes:baseUrl` is the cloud's API, and that there is what it names.")]
    [InlineData(409, """{"detail":"idempotency key was used for another sandbox"}""", CloudErrorKind.Conflict, "409 (conflict): idempotency key was used for another sandbox", Invalid)]
    [InlineData(410, """{"detail":"containers are no longer offered"}""", CloudErrorKind.Gone, "410 (gone): containers are no longer offered", "The cloud no longer offers this. If `vm: false` is set, remove it: the service may have given up containers.")]
    [InlineData(413, "", CloudErrorKind.Refused, "413 (too large)", Invalid)]
    [InlineData(422, """{"detail":[{"loc":["body","timeout_minutes"],"msg":"must be negative for infinite or >= 1"}]}""", CloudErrorKind.Refused, "422 (invalid request): timeout_minutes: must be negative for infinite or >= 1", Invalid)]
    [InlineData(422, """{"errors":[{"param":"gpu_type","details":"H100_80GB is not offered"}]}""", CloudErrorKind.Refused, "422 (invalid request): gpu_type: H100_80GB is not offered", Invalid)]
    [InlineData(418, "teapot", CloudErrorKind.Refused, "418: teapot", Invalid)]
    internal async Task Create_Refused_SaysWhatWhyAndWhatNext(int status, string body, CloudErrorKind kind, string cause, string next)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(status, body).With("x-request-id", "req-9"));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel));
        error.Message.ShouldBe($"could not create sandbox `web`: Prime Intellect answered {cause} (request id req-9). {next}");
        (error.Kind, error.HttpStatus, error.RequestId, error.OutcomeUnknown).ShouldBe((kind, status, "req-9", false));
        (error.ServerMessage is null).ShouldBe(body.Length == 0);
        fixture.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, 1)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(504, 3)]
    internal async Task Create_ServerError_LeavesItOpenWhetherItActed(int status, int tries)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Text(status, "<html>upstream\n away</html>", "text/html");
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel));
        error.Message.ShouldBe($"could not create sandbox `web`: Prime Intellect answered {status} (server error): <html>upstream away</html>. "
            + "It is not known whether the cloud acted all the same. The fault is on the cloud's side; run again later.");
        (error.Kind, error.OutcomeUnknown).ShouldBe((CloudErrorKind.ServerError, true));
        fixture.Server.Requests.Count.ShouldBe(tries);
    }

    [Fact]
    public async Task Create_RateLimitedForLong_SaysHowLongTheServerAsks()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(429).With("Retry-After", "3600"));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel));
        error.Message.ShouldBe("could not create sandbox `web`: Prime Intellect answered 429 (too many requests). "
            + "The cloud limits the rate of requests and asks to wait 3600 s. Run again later, or with fewer at once (`--parallel 4`).");
        (error.Kind, error.OutcomeUnknown).ShouldBe((CloudErrorKind.RateLimited, false));
    }

    [Theory]
    [InlineData("", "with an empty body")]
    [InlineData("  ", "with an empty body")]
    [InlineData("null", "with `null` where an object is due")]
    [InlineData("[]", "with something else than a JSON object")]
    [InlineData("\"ok\"", "with something else than a JSON object")]
    [InlineData("<!doctype html><p>Sign in", "with a web page where JSON is due")]
    [InlineData("""{"id":"sbx1"}""", "with a body without 'name', 'status', 'createdAt'. ")]
    [InlineData("""{"id":5}""", "with a body whose `$.id` is not what is due")]
    [InlineData("""{"id":"sbx1","name":null}""", "with a body whose `$.name` is not what is due")]
    [InlineData("""{"id":"sbx1","createdAt":"yesterday"}""", "with a body whose `$.createdAt` is not what is due")]
    public async Task Find_UnreadableAnswer_SaysWhatIsWrongWithIt(string body, string why)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok(body));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindAsync("sbx1", Cancel));
        error.Kind.ShouldBe(CloudErrorKind.InvalidAnswer);
        error.Message.ShouldStartWith($"could not read sandbox sbx1: Prime Intellect answered 200, but {why}");
        error.Message.ShouldEndWith($"Check that {fixture.Server.Url}/api/v1 is the cloud's API and not a proxy or a web page in front of it.");
    }

    [Fact]
    public async Task Local_NobodyListens_SaysHowToStartIt()
    {
        var machine = new TestMachine { Time = new SkippingTime(), Variables = { ["SANDBOXD_API_KEY"] = "k", ["SANDBOXD_URL"] = "http://127.0.0.1:1" } };
        var cloud = SandboxClouds.Create(new() { Cloud = "local", RequestTimeoutSeconds = 3600 }, machine.Host);
        var error = await Should.ThrowAsync<CloudException>(cloud.FindAsync("sbx1", Cancel));
        error.Message.ShouldBe("could not read sandbox sbx1: http://127.0.0.1:1/api/v1 cannot be reached (Connection refused). "
            + "The local cloud (sandboxd) does not run there. Start it with `make cloud` in the repository, or by running `sandboxd`.");
    }
}
