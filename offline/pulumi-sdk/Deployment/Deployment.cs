using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Runs a program against the engine that started it.</summary>
public sealed class Deployment
{
    private static readonly AsyncLocal<DeploymentRun?> Current = new();

    private Deployment()
    {
    }

    public static DeploymentInstance Instance => new(RequireRun());

    /// <summary>The run that the caller is part of; null outside of a program.</summary>
    internal static DeploymentRun? CurrentRun => Current.Value;

    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunAsync(DeploymentSettings.Read(Environment.GetEnvironmentVariable), () => new Stack(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunAsync(DeploymentSettings.Read(Environment.GetEnvironmentVariable), () => NewStack<TStack>());

    /// <summary>Runs the program that <paramref name="makeStack"/> is; returns the process's exit code.</summary>
    internal static async Task<int> RunAsync(DeploymentSettings settings, Func<Stack> makeStack)
    {
        using var run = new DeploymentRun(settings);
        Current.Value = run;
        var exitCode = await run.RunAsync(makeStack).ConfigureAwait(false);
        // A program may drop the returned code: `await Deployment.RunAsync(...)` as its last line.
        if (exitCode != 0)
            Environment.ExitCode = exitCode;
        return exitCode;
    }

    internal static DeploymentRun RequireRun() => CurrentRun
        ?? throw new InvalidOperationException("Resources and functions only work inside Deployment.RunAsync(() => { ... }).");

    private static TStack NewStack<TStack>()
        where TStack : Stack, new()
    {
        var stack = new TStack();
        stack.RegisterPropertyOutputs();
        return stack;
    }
}
