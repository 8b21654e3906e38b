using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Usage;

/// <summary>Knows the types of which a framework makes one for each request, message or visit unless told otherwise.</summary>
internal static class RequestScope
{
    private static readonly HashSet<string> BaseTypes = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.AspNetCore.Components.ComponentBase",
        "System.Web.Mvc.ControllerBase",
        "System.Web.Http.ApiController",
    };

    private static readonly HashSet<string> Interfaces = new(StringComparer.Ordinal)
    {
        "MassTransit.IConsumer",
        "MediatR.INotificationHandler",
        "MediatR.IRequestHandler",
        "NServiceBus.IHandleMessages",
    };

    public static bool IsCreatedPerRequest(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (BaseTypes.Contains(FullName(current)))
                return true;
        }

        return type.AllInterfaces.Any(implemented => Interfaces.Contains(FullName(implemented)));
    }

    private static string FullName(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
}
