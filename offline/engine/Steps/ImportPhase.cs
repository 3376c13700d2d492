using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary><c>import TYPE NAME ID</c>: takes one resource into the state, protected.</summary>
internal sealed class ImportPhase(Deployment deployment)
{
    public async Task RunAsync(string type, string name, string id)
    {
        using var registrations = new Registrations(deployment);
        var stack = deployment.Journal.Find(deployment.StackUrn);
        var urn = Urn.Create(deployment.Stack, deployment.Project.Name, deployment.StackUrn, type, name);
        if (deployment.Journal.Find(urn) is not null)
        {
            deployment.Fail(urn, $"the state has {urn} already", stop: true);
            return;
        }

        if (stack is null)
            await registrations.RegisterAsync(new Goal { Type = Urn.StackType, Name = Urn.Name(deployment.StackUrn) });
        else
            deployment.Events.StepEnded(new SameStep(stack, stack));
        if (await ProviderAsync(registrations, Urn.Package(type)) is not { } provider)
            return;
        var wanted = new ResourceState { Urn = urn, Type = type, Custom = true, Parent = deployment.StackUrn, Protect = true, Provider = provider };
        await deployment.Executor.RunAsync(new ImportStep(wanted, id) { ChecksInputs = true });
    }

    /// <summary>The default provider of the state, or a new one.</summary>
    private async Task<string?> ProviderAsync(Registrations registrations, string package)
    {
        var known = deployment.Journal.Base.FirstOrDefault(state => state.Type == Urn.ProviderType(package) && Urn.IsDefaultProvider(state.Urn));
        if (known is not null)
            return new ProviderReference(known.Urn, known.Id).ToString();
        try
        {
            return await registrations.DefaultProviderAsync(package, null, null);
        }
        catch (PlanException)
        {
            // Reported where it happened.
            return null;
        }
    }
}
