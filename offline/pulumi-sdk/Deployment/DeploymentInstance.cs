namespace Pulumi;

/// <summary>What a program may ask about its own run, and the functions of providers.</summary>
public sealed class DeploymentInstance
{
    private readonly DeploymentRun _run;

    internal DeploymentInstance(DeploymentRun run) => _run = run;

    public string OrganizationName => _run.Settings.Organization;

    public string ProjectName => _run.Settings.Project;

    public string StackName => _run.Settings.Stack;

    public bool IsDryRun => _run.Settings.IsDryRun;

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _run.Invocation.InvokeAsync<T>(token, args, options);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _run.Invocation.InvokeAsync<object>(token, args, options);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(_run.Invocation.InvokeOutputAsync<T>(token, args, options));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(_run.Invocation.InvokeOutputAsync<T>(token, args, options));
}
