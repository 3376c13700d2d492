using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Programs;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Runs the scenarios' small YAML programs against a ResourceMonitor, one resource after the other in a given order.</summary>
internal sealed class YamlProgram(JsonObject yaml, IReadOnlyList<IReadOnlyList<string>> orders) : IProgram
{
    private const string Stack = "urn:pulumi:dev::trace::pulumi:pulumi:Stack::trace-dev";
    private int _runs;

    public async Task<ProgramResult> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        using var monitor = new GrpcChannel(run.MonitorAddress);
        var order = _runs < orders.Count ? orders[_runs] : [];
        _runs++;
        var values = new YamlValues(yaml, monitor, run.Deployment.Preview, cancel);
        try
        {
            await monitor.UnaryAsync(ResourceMonitorMethods.RegisterResource, new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "trace-dev", Object = new Struct(), AcceptSecrets = true, SupportsResultReporting = true }, cancel);
            foreach (var name in Names(order))
                await values.ResourceAsync(name);
            var outputs = new Struct();
            foreach (var (name, node) in yaml["outputs"] as JsonObject ?? [])
                outputs.Fields[name] = PropertyCodec.Write((await values.EvaluateAsync(node)).Value);
            await monitor.UnaryAsync(ResourceMonitorMethods.RegisterResourceOutputs, new RegisterResourceOutputsRequest { Urn = Stack, Outputs = outputs }, cancel);
            return new ProgramResult(values.Failed ? 1 : 0);
        }
        catch (RpcException failed)
        {
            run.Written(failed.Message, true);
            return new ProgramResult(1);
        }
    }

    private IEnumerable<string> Names(IReadOnlyList<string> order)
    {
        var all = (yaml["resources"] as JsonObject ?? []).Select(entry => entry.Key).ToList();
        return order.Select(urn => urn.Split("::")[^1]).Where(all.Contains).Concat(all).Distinct();
    }
}
