using System.Text.Json.Nodes;
using Sandboxd.State;

namespace Sandboxd.Routes;

/// <summary>Every refusal of the control plane, in the service's two shapes: a detail, or for 422 a list of errors by field.</summary>
internal static class Refusals
{
    public static ApiException Detail(int status, string detail) => new(status, new JsonObject { ["detail"] = detail });

    public static ApiException Fields(IEnumerable<FieldError> errors) => new(422, new JsonObject
    {
        ["errors"] = new JsonArray([.. errors.Select(error => new JsonObject { ["param"] = error.Param, ["details"] = error.Details })]),
    });

    public static ApiException Field(string param, string details) => Fields([new FieldError(param, details)]);

    public static ApiException Unauthorized() => Detail(401, "Invalid or missing API key: send Authorization: Bearer KEY, with the key that sandboxd printed the place of at its start");

    public static ApiException NotJson(string reason) => Detail(422, $"the request body is not a JSON object: {reason}");

    public static ApiException BodyTooLarge(long limit) => Detail(413, $"the request body is larger than {limit} bytes");

    public static ApiException SandboxNotFound(string id) => Detail(404, $"Sandbox {id} not found");

    public static ApiException RouteNotFound() => Detail(404, "Not Found");

    public static ApiException KeyReused(string key) =>
        Detail(409, $"the idempotency_key {key} was used for a different request; use a new key for a new sandbox");

    public static ApiException DeleteWhileStarting(SandboxRecord record) =>
        Detail(409, $"Sandbox {record.Id} is still {record.Status} and cannot be deleted yet; try again in a moment");

    public static ApiException NotRunning(SandboxRecord record) =>
        Detail(409, $"Sandbox {record.Id} is not running (status {record.Status})");

    public static ApiException EgressNeedsVm(SandboxRecord record) =>
        Detail(400, $"Sandbox {record.Id} is a container: its network rules are fixed at creation; only virtual machines have an egress policy");

    public static ApiException ExposeNeedsContainer(SandboxRecord record) =>
        Detail(400, $"Sandbox {record.Id} is a virtual machine: its ports cannot be exposed; only containers (vm: false) have exposed ports");

    public static ApiException AlreadyExposed(SandboxRecord record, Exposure earlier) =>
        Detail(409, $"port {earlier.Port} of sandbox {record.Id} is exposed already, as {earlier.Id}; delete that exposure first");

    public static ApiException ExposureNotFound(string sandboxId, string id) => Detail(404, $"Exposure {id} not found for sandbox {sandboxId}");

    public static ApiException OtherUser(string userId) =>
        Detail(403, $"the sandboxes of user {userId} need team admin rights; this cloud has the one user {SandboxRecord.LocalUser}");

    public static ApiException RateLimited(int limit, int retryAfterSeconds) => new(429, new JsonObject
    {
        ["detail"] = $"Rate limit exceeded: {limit} requests per 60 seconds",
    })
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = $"{retryAfterSeconds}" },
    };
}
