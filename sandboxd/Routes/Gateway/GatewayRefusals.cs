using System.Text.Json.Nodes;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Gateway;

/// <summary>Every refusal of the gateway: <c>{error, sandboxId, message, code}</c> (prime-api-newer 2, question 1).</summary>
internal static class GatewayRefusals
{
    public static ApiException Unauthorized(string id) => Of(401, "unauthorized", id, "missing, wrong or expired gateway token; get one from POST /sandbox/ID/auth", "unauthenticated");

    /// <summary>A command stream reads the code's name, the other calls the number.</summary>
    public static ApiException NotFound(string id, bool isStream) =>
        Of(502, "sandbox_not_found", id, $"the gateway knows no running sandbox {id}", isStream ? "not_found" : 502);

    public static ApiException Terminated(SandboxRecord record) =>
        Of(410, "sandbox_terminated", record.Id, $"sandbox {record.Id} has ended ({record.Status}, {record.TerminationReason})", "not_found");

    public static ApiException Paused(string id) => Of(409, "sandbox_not_running", id, $"sandbox {id} is paused", "failed_precondition");

    public static ApiException ExecNeedsContainer(string id) =>
        Of(400, "not_a_container", id, "sandbox is a virtual machine: run commands by command_session.CommandSession/Start", "failed_precondition");

    public static ApiException StreamNeedsVm(string id) =>
        Of(400, "not_a_vm", id, "sandbox is a container: run commands by POST exec", "failed_precondition");

    public static ApiException CommandTimedOut(string id, int seconds) =>
        Of(408, "command_timeout", id, $"the command was killed as it ran longer than {seconds} s", "deadline_exceeded");

    public static ApiException CommandNotStarted(string id, string reason) => Of(400, "command_not_started", id, reason, "invalid_argument");

    public static ApiException BadPath(string id, string reason) => Of(400, "bad_path", id, reason, "invalid_argument");

    public static ApiException UploadTooLarge(string id, long limit) => Of(413, "file_too_large", id, $"an upload must have at most {limit} bytes", "resource_exhausted");

    public static ApiException ReadTooLarge(string id, long limit) =>
        Of(413, "file_too_large", id, $"read-file gives at most {limit} bytes at once; ask for a part by offset and length, or download the file", "resource_exhausted");

    public static ApiException NotMultipart(string id) => Of(400, "not_multipart", id, "an upload is multipart/form-data with one part named file", "invalid_argument");

    public static ApiException File(string id, SandboxFileException fault) => fault.Fault switch
    {
        FileFault.NotFound => Of(404, "file_not_found", id, fault.Message, "not_found"),
        FileFault.TooLarge => Of(413, "file_too_large", id, fault.Message, "resource_exhausted"),
        FileFault.NotSupported => Of(501, "not_supported", id, fault.Message, "unimplemented"),
        _ => Of(400, "bad_path", id, fault.Message, "invalid_argument"),
    };

    private static ApiException Of(int status, string error, string id, string message, JsonNode code) => new(status, new JsonObject
    {
        ["error"] = error,
        ["sandboxId"] = id,
        ["message"] = message,
        ["code"] = code,
    });
}
