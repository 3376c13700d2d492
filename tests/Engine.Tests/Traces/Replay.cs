using Google.Protobuf;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Tests.Schema;
using Sandboxes.Engine.Tests.Service;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Traces;

/// <summary>Our service with the committed schema, sent what the real engine once sent.</summary>
internal static class Replay
{
    private static readonly string[] ResourceTokens =
        ["sandboxes:index:Sandbox", "sandboxes:index:ExposedPort", "sandboxes:index:BackgroundJob", "sandboxes:index:Command", "sandboxes:index:SandboxFile"];

    public static async Task<Provider> ProviderAsync(Action<FakeResource>? script = null, Action<FakeFunction>? function = null)
    {
        FakeResource[] resources = [.. ResourceTokens.Select(token => new FakeResource(token) { DiffRules = RulesOf(token) })];
        FakeFunction[] functions = [.. PackageSchema.Parse(Committed.Json).FunctionTokens.Select(token => new FakeFunction(token))];
        foreach (var resource in resources)
            script?.Invoke(resource);
        foreach (var one in functions)
            function?.Invoke(one);
        return await Provider.ServeAsync(new ProviderDefinition("0.1.0", Committed.Json, Configuration(), resources, functions));
    }

    /// <summary>Sends each recorded call and gives what <paramref name="compare"/> has to say against the answers.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync<TRequest, TResponse>(
        Provider provider, Method<TRequest, TResponse> method, Func<RecordedCall<TRequest, TResponse>, TResponse, string?> compare)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        var complaints = new List<string>();
        foreach (var call in RecordedCall<TRequest, TResponse>.Load(method).Where(call => call.Response is not null))
        {
            var answer = await provider.CallAsync(method, call.Request);
            if (compare(call, answer) is { } complaint)
                complaints.Add($"{call.Step} {method.Name}: {complaint}\n  request  {call.Request}\n  recorded {call.Response}\n  ours     {answer}");
        }

        return complaints;
    }

    /// <summary>Null when the bags are equal but for secret marks, and for <paramref name="except"/>.</summary>
    public static string? Difference(PropertyMap expected, PropertyMap actual, params string[] except)
    {
        foreach (var key in expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Except(except, StringComparer.Ordinal))
        {
            var (one, other) = (expected.Find(key), actual.Find(key));
            if (!Equals(one is null ? null : Bare(one), other is null ? null : Bare(other)))
                return $"{key} should be {one} and is {other}";
        }

        return null;
    }

    private static PropertyValue Bare(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Bare)]),
        PropertyValue.Map map => new PropertyValue.Map(new PropertyMap(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Bare(entry.Value))))),
        var bare => bare,
    };

    // As the recording provider had it: a port stands in the way of another with the same number, and an endpoint is an identity.
    private static DiffRules RulesOf(string token) => token.EndsWith("ExposedPort", StringComparison.Ordinal)
        ? new DiffRules { DeleteBeforeReplace = (_, _) => true }
        : DiffRules.None;

    private static FakeConfiguration Configuration() => new()
    {
        DiffRules = new DiffRules { Replaces = new Dictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>> { ["baseUrl"] = (_, _, _) => true } },
    };
}
