using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Prime.Gateway;
using Sandboxes.Clouds.Prime.Gateway.Connect;
using Sandboxes.Clouds.Prime.Gateway.Files;

namespace Sandboxes.Clouds.Prime;

/// <summary>A cloud that speaks Prime's API. Each call is a file of its own in <c>Calls/</c> and <c>Gateway/</c>; here they are put together.</summary>
internal sealed partial class PrimeCloud : ISandboxCloud, IDisposable
{
    private const int DefaultTimeoutSeconds = 30;

    private readonly HttpExchange _exchange;
    private readonly GatewayTokens _tokens;
    private readonly CreateSandbox _create;
    private readonly FindSandbox _find;
    private readonly ListSandboxes _list;
    private readonly Coalescer<SandboxStatus?> _status;
    private readonly Coalescer<SandboxInfo?> _reads;
    private readonly RecentRows _recent;
    private readonly Coalescer<bool> _deletes;
    private readonly ReadErrorContext _error;
    private readonly ProbeSandbox _probe;
    private readonly SandboxKinds _kinds;
    private readonly EgressPolicyCalls _egress;

    /// <summary>Sends nothing and reads nothing yet.</summary>
    public PrimeCloud(string name, Func<PrimeSettings> readSettings, CloudSettings settings, CloudHost host)
    {
        Name = name;
        _exchange = new(HttpExchange.CreateHandler(), host.UserAgent, host.Time);
        var timeout = TimeSpan.FromSeconds(settings.RequestTimeoutSeconds ?? DefaultTimeoutSeconds);
        var sender = new HttpSender(_exchange, new RateLimits(host.Time), timeout, host.Time, host.Random);
        var platform = new PrimePlatform(readSettings, sender);
        _tokens = new(platform, host.Time);
        _create = new(platform, _tokens);
        _find = new(platform);
        _list = new(platform);
        _status = new(StatusBatch.MaxIds, new StatusBatch(platform).RunAsync, StatusOfOneAsync, host.Time);
        _recent = new(host.Time);
        _reads = new(FindMany.MaxIds, new FindMany(_list, _recent, host.Time).RunAsync, InfoOfOneAsync, host.Time);
        _deletes = new(DeleteMany.MaxIds, new DeleteMany(platform).RunAsync, new DeleteSandbox(platform).RunAsync, host.Time);
        _error = new(platform);
        _egress = new(platform);
        _kinds = new(_find);
        _ports = new(platform);
        _expose = new(platform, _ports);
        _unexpose = new(platform);
        _logs = new(platform);
        var gateway = new GatewaySender(platform, _tokens, sender);
        var (rest, connect) = (new RestExec(gateway), new ConnectExec(gateway));
        _probe = new(gateway, rest, connect);
        var calls = new GatewayCalls(gateway, _find, _error, host.Time);
        _run = new(calls, _kinds, rest, connect);
        var scripts = new ScriptRun(_run);
        _jobs = new(scripts);
        var files = new FileRequests(calls, gateway);
        _upload = new(files, host.Random);
        _download = new(files);
        _readFile = new(files);
        _findFile = new(scripts, _download);
        _deleteFile = new(scripts);
    }

    /// <inheritdoc/>
    public string Name { get; }

    // road 8
    /// <inheritdoc/>
    public async Task<SandboxInfo> CreateAsync(SandboxSpec spec, Func<RequestHold, Task>? held, CancellationToken cancel) =>
        _kinds.Learn(await _create.RunAsync(spec, held, cancel));

    /// <inheritdoc/>
    public async Task<SandboxInfo?> FindAsync(string id, CancellationToken cancel) =>
        await _reads.AskAsync(id, cancel) is { } sandbox ? _kinds.Learn(sandbox) : null;

    /// <inheritdoc/>
    public async Task<SandboxInfo?> FindRecentAsync(string id, CancellationToken cancel) =>
        _recent.Take(id) is { } row ? _kinds.Learn(row) : await FindAsync(id, cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<SandboxInfo> ListAsync(SandboxFilter filter, CancellationToken cancel) => _list.RunAsync(filter, cancel).Select(_kinds.Learn);

    /// <inheritdoc/>
    public Task<SandboxStatus?> FindStatusAsync(string id, CancellationToken cancel) => _status.AskAsync(id, cancel);

    /// <inheritdoc/>
    public Task<SandboxError> ReadErrorAsync(string id, CancellationToken cancel) => _error.RunAsync(id, cancel);

    /// <inheritdoc/>
    public Task<string?> ProbeAsync(SandboxInfo sandbox, CancellationToken cancel) => _probe.RunAsync(sandbox.Id, sandbox.Vm, cancel);

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancel)
    {
        SandboxPath.Of(id); // A delete of no id would be one of all.
        try
        {
            var deleted = await _deletes.AskAsync(id, cancel);
            _tokens.Forget(id);
            _kinds.Forget(id);
            return deleted;
        }
        finally
        {
            _recent.Changed(id);
        }
    }

    /// <inheritdoc/>
    public Task<EgressPolicy> ReadEgressPolicyAsync(string id, CancellationToken cancel) => _egress.ReadAsync(id, cancel);

    /// <inheritdoc/>
    public async Task<EgressPolicy> SetEgressPolicyAsync(string id, EgressRules rules, CancellationToken cancel)
    {
        try
        {
            return await _egress.SetAsync(id, rules, cancel);
        }
        finally
        {
            _recent.Changed(id);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _exchange.Dispose();

    private async Task<SandboxInfo?> InfoOfOneAsync(string id, CancellationToken cancel) =>
        await _find.RunAsync(id, cancel) is { } wire ? SandboxReading.ToInfo(wire) : null;

    private async Task<SandboxStatus?> StatusOfOneAsync(string id, CancellationToken cancel) =>
        await _find.RunAsync(id, cancel) is { } wire ? SandboxReading.ToStatus(wire) : null;
}
