using System.Text.Json.Nodes;
using Sandboxd.Routes.Gateway;
using Sandboxd.Runtime;

namespace Sandboxd.Client;

/// <summary><c>sandboxd exec</c>: runs a command in a sandbox through its gateway, and ends as the command does.</summary>
internal static class ExecCommand
{
    public static async Task<int> RunAsync(CloudClient client, string nameOrId, string[] command, ClientOutput output)
    {
        var state = await client.SendAsync(HttpMethod.Get, "_sandboxd/state");
        var sandbox = Find([.. state["sandboxes"]!.AsArray().Select(item => item!.AsObject())], nameOrId);
        var id = (string)sandbox["id"]!;
        var auth = await client.SendAsync(HttpMethod.Post, $"api/v1/sandbox/{id}/auth");
        var gateway = $"{auth["gateway_url"]}/{auth["user_ns"]}/{auth["job_id"]}";
        var token = (string)auth["token"]!;
        // One argument is a shell line; several are a program and its arguments, each as it was given.
        var line = command.Length == 1 ? command[0] : string.Join(' ', command.Select(ShellText.Quote));
        return (bool)sandbox["vm"]!
            ? await CommandStream.RunAsync(client, gateway, token, line, output)
            : await RunInContainerAsync(client, gateway, token, line, output);
    }

    private static async Task<int> RunInContainerAsync(CloudClient client, string gateway, string token, string line, ClientOutput output)
    {
        var answer = await client.SendAsync(HttpMethod.Post, gateway + "/exec",
            new JsonObject { ["command"] = line, ["working_dir"] = null, ["env"] = new JsonObject(), ["timeout"] = CommandLimits.LongestSeconds }, token);
        await ClientOutput.WriteAsync(output.Out, (string)answer["stdout"]!);
        await ClientOutput.WriteAsync(output.Error, (string)answer["stderr"]!);
        return (int)answer["exit_code"]!;
    }

    private static JsonObject Find(List<JsonObject> sandboxes, string nameOrId)
    {
        if (sandboxes.Find(sandbox => (string)sandbox["id"]! == nameOrId) is { } exact)
            return exact;
        var named = sandboxes.Where(sandbox => (string)sandbox["name"]! == nameOrId).ToList();
        var running = named.Where(sandbox => (string)sandbox["status"]! == "RUNNING").ToList();
        return (running.Count, named.Count) switch
        {
            (1, _) => running[0],
            ( > 1, _) => throw new ClientException($"{running.Count} sandboxes are named {nameOrId}; name one by its id: {string.Join(", ", running.Select(sandbox => sandbox["id"]))}"),
            (_, > 0) => throw new ClientException($"no sandbox named {nameOrId} is running (the last one is {named[^1]["status"]})"),
            _ => throw new ClientException($"there is no sandbox {nameOrId}; `sandboxd list` shows what there is"),
        };
    }
}
