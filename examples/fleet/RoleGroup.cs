using Pulumi;
using Pulumi.Sandboxes;

namespace Fleet;

/// <summary>The sandboxes of one role, shown as one group.</summary>
internal sealed class RoleGroup : ComponentResource
{
    private readonly string _name;
    private readonly Role _role;
    private readonly Output<string> _apiToken;

    public RoleGroup(string name, Role role, Output<string> apiToken)
        : base("fleet:index:RoleGroup", name)
    {
        _name = name;
        _role = role;
        _apiToken = apiToken;
        Members = [.. Enumerable.Range(1, role.Count).Select(number => Start($"{name}-{number}"))];
        RegisterOutputs();
    }

    /// <summary>Each sandbox: its id, name, status and end, and where the cloud's API has it.</summary>
    public List<Dictionary<string, object?>> Members { get; }

    private Dictionary<string, object?> Start(string name)
    {
        var environment = Deployment.Instance.StackName;
        var args = new SandboxArgs
        {
            Image = _role.Image,
            TimeoutMinutes = _role.TimeoutMinutes,
            Labels = { "fleet", $"role={_name}", $"environment={environment}" },
            EnvironmentVars = { ["ROLE"] = _name, ["ENVIRONMENT"] = environment },
            Secrets = { ["API_TOKEN"] = _apiToken },
        };
        if (_role.StartCommand is { } command)
            args.StartCommand = command;
        foreach (var (key, value) in _role.EnvironmentVars)
            args.EnvironmentVars[key] = value;

        var sandbox = new Sandbox(name, args, new CustomResourceOptions { Parent = this });
        return new Dictionary<string, object?>
        {
            ["id"] = sandbox.Id,
            ["name"] = sandbox.Name,
            ["status"] = sandbox.Status,
            ["expiresAt"] = sandbox.ExpiresAt,
            ["api"] = Output.Format($"{ApiUrl}/api/v1/sandbox/{sandbox.Id}"),
        };
    }

    // The address that the provider uses too: the configured one, else the chosen cloud's own.
    private static string ApiUrl => Pulumi.Sandboxes.Config.BaseUrl
        ?? (Pulumi.Sandboxes.Config.Cloud == Cloud.Local ? "http://127.0.0.1:7788" : "https://api.primeintellect.ai");
}
