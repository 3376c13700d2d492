using System.Runtime.CompilerServices;
using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>
/// A cloud in memory. What it answers is scripted per call by queues of answers or <see cref="CloudException"/>s; an empty queue
/// gives the honest answer from <see cref="Sandboxes"/>.
/// </summary>
internal sealed partial class FakeCloud : ISandboxCloud
{
    public Dictionary<string, SandboxInfo> Sandboxes { get; } = new(StringComparer.Ordinal);

    public List<SandboxSpec> Specs { get; } = [];

    public List<string> Calls { get; } = [];

    public List<EgressRules> RulesSet { get; } = [];

    public List<SandboxFilter> Filters { get; } = [];

    /// <summary>A <see cref="SandboxStatus"/>, a status word, null for not-found, or a failure.</summary>
    public Queue<object?> Statuses { get; } = new();

    /// <summary>Null for an answer, a text for why not yet, or a failure.</summary>
    public Queue<object?> Probes { get; } = new();

    /// <summary>Whether it existed, or a failure.</summary>
    public Queue<object> Deletes { get; } = new();

    public Queue<EgressPolicy> Policies { get; } = new();

    /// <summary>What a create is told before it is answered.</summary>
    public Queue<RequestHold> Holds { get; } = new();

    public CloudException? CreateFails { get; set; }

    public CloudException? FindFails { get; set; }

    public CloudException? ListFails { get; set; }

    public CloudException? PolicyFails { get; set; }

    public SandboxError Error { get; set; } = SandboxError.None;

    /// <summary>Makes the sandbox for a spec; by default one that is PENDING.</summary>
    public Func<SandboxSpec, SandboxInfo> Make { get; set; } = spec => Sample.From(spec, "box1");

    public string Name => "prime";

    public async Task<SandboxInfo> CreateAsync(SandboxSpec spec, Func<RequestHold, Task>? held, CancellationToken cancel)
    {
        Calls.Add("create");
        Specs.Add(spec);
        while (Holds.TryDequeue(out var hold))
            await held!(hold);
        if (CreateFails is { OutcomeUnknown: false } refusal)
            throw refusal;
        var made = Make(spec);
        Sandboxes[made.Id] = made;
        return CreateFails is { } lost ? throw lost : made;
    }

    public Task<SandboxInfo?> FindAsync(string id, CancellationToken cancel)
    {
        Calls.Add("find");
        cancel.ThrowIfCancellationRequested();
        return FindFails is { } failure ? throw failure : Task.FromResult(Sandboxes.GetValueOrDefault(id));
    }

    public async IAsyncEnumerable<SandboxInfo> ListAsync(SandboxFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        Calls.Add("list");
        Filters.Add(filter);
        await Task.Yield();
        if (ListFails is { } failure)
            throw failure;
        foreach (var sandbox in Sandboxes.Values.Where(sandbox => filter.Labels?.All(sandbox.Labels.Contains) != false).ToList())
            yield return sandbox;
    }

    public Task<SandboxInfo?> FindRecentAsync(string id, CancellationToken cancel) => FindAsync(id, cancel);

    public Task<SandboxStatus?> FindStatusAsync(string id, CancellationToken cancel)
    {
        Calls.Add("status");
        cancel.ThrowIfCancellationRequested();
        if (!Statuses.TryDequeue(out var answer))
            return Task.FromResult(Sandboxes.GetValueOrDefault(id) is { } honest ? Sample.Status(honest) : null);
        if (answer is CloudException failure)
            throw failure;
        var status = answer is string word ? new SandboxStatus(id, word, SandboxError.None, null) : answer as SandboxStatus;
        if (status is null)
            Sandboxes.Remove(id);
        else if (Sandboxes.TryGetValue(id, out var sandbox))
            Sandboxes[id] = Sample.At(sandbox, status);
        return Task.FromResult(status);
    }

    public Task<SandboxError> ReadErrorAsync(string id, CancellationToken cancel)
    {
        Calls.Add("error");
        return Task.FromResult(Error);
    }

    public Task<string?> ProbeAsync(SandboxInfo sandbox, CancellationToken cancel)
    {
        Calls.Add("probe");
        cancel.ThrowIfCancellationRequested();
        return !Probes.TryDequeue(out var answer) ? Task.FromResult<string?>(null)
            : answer is Exception failure ? throw failure : Task.FromResult((string?)answer);
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancel)
    {
        Calls.Add("delete");
        if (Deletes.TryDequeue(out var answer))
            return answer is CloudException failure ? throw failure : Task.FromResult((bool)answer);
        return Task.FromResult(Sandboxes.Remove(id));
    }

    public Task<EgressPolicy> ReadEgressPolicyAsync(string id, CancellationToken cancel)
    {
        Calls.Add("read-policy");
        if (PolicyFails is { } failure)
            throw failure;
        return Task.FromResult(Policies.TryDequeue(out var policy) ? policy : new EgressPolicy(Sandboxes[id].Egress!, 0, Applied: true));
    }

    public Task<EgressPolicy> SetEgressPolicyAsync(string id, EgressRules rules, CancellationToken cancel)
    {
        Calls.Add("set-policy");
        RulesSet.Add(rules);
        Sandboxes[id] = Sandboxes[id] with { Egress = rules };
        return Task.FromResult(Policies.TryDequeue(out var policy) ? policy : new EgressPolicy(rules, 1, Applied: true));
    }
}
