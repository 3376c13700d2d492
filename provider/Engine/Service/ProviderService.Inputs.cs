using Pulumirpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Raw = Pulumirpc.Raw;

namespace Sandboxes.Engine.Service;

/// <content>Inputs: checked, and compared with those before. No I/O: the engine runs these one at a time.</content>
internal sealed partial class ProviderService
{
    private Raw.CheckResponse Check(Raw.CheckRequest request)
    {
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        if (request.Olds.Length > 0)
            resource.Existing(request.Urn);
        var result = SchemaCheck.Run(schema.Inputs, PropertyCodec.Read(request.News));
        var (inputs, unnamed) = Autonaming.Apply(schema, result.Inputs, () => PropertyCodec.Read(request.Olds), Naming(request));
        result = new CheckResult(inputs, unnamed is null ? result.Failures : [.. result.Failures, unnamed]);
        return WireAnswers.Raw(CrossChecks.Add(result, inputs, resource.Check));
    }

    private DiffResponse Diff(Raw.DiffRequest request)
    {
        var (schema, resource) = _catalogue.Resource(request.Type, request.Urn);
        resource.Compared(request.Urn, request.Id);
        return WireAnswers.Of(SchemaDiff.Run(
            schema,
            resource.DiffRules,
            request.HasOldInputs ? PropertyCodec.Read(request.OldInputs) : null,
            PropertyCodec.Read(request.Olds),
            PropertyCodec.Read(request.News)));
    }

    private static AutonamingRequest Naming(Raw.CheckRequest request)
    {
        var name = request.Name.Length > 0 ? request.Name : Urn.NameOf(request.Urn);
        return request.Autonaming is { } options
            ? new AutonamingRequest(name, request.RandomSeed.Memory, (AutonamingMode)options.Mode, options.ProposedName)
            : new AutonamingRequest(name, request.RandomSeed.Memory);
    }
}
