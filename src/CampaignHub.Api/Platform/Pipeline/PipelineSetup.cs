using System.Reflection;
using CampaignHub.Api.Platform.Http;
using FluentValidation;
using MediatR;

namespace CampaignHub.Api.Platform.Pipeline;

internal static class PipelineSetup
{
    /// <summary>Registers the pipeline and everything it finds by scanning: handlers, validators, features.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, Assembly features)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<Pipe>();
        services.AddScoped<SaveInParts>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogRequest<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateRequest<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SaveOnce<,>));
        services.AddSingleton<PermissionTable>();
        foreach (var type in features.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var service in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var shape = service.GetGenericTypeDefinition();
                if (shape == typeof(IRequestHandler<,>)) services.AddScoped(service, type);
                if (shape == typeof(IReplay<,>)) services.AddScoped(service, type);
                if (shape == typeof(IValidator<>)) services.AddSingleton(service, type);
            }

            if (typeof(IFeature).IsAssignableFrom(type))
            {
                var feature = (IFeature)Activator.CreateInstance(type)!;
                feature.Register(services);
                services.AddSingleton(feature);
            }

            if (typeof(ITakenNames).IsAssignableFrom(type)) services.AddSingleton(typeof(ITakenNames), type);
        }

        return services;
    }
}
