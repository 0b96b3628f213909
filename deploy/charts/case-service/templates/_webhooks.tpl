{{/* Endpoints as the values have them, each name once: it tells their letters and their secrets' files apart */}}
{{- define "case.webhooks" -}}
{{- $names := list -}}
{{- range .Values.webhooks -}}
{{- if has .name $names -}}
{{- fail (printf "case-service: webhooks has two endpoints named %s; give each a name of its own" .name) -}}
{{- end -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- toYaml .Values.webhooks -}}
{{- end }}

{{/* Ports of endpoints that egressPorts doesn't list, as a rule of their own; nothing where there are none */}}
{{- define "case.webhookEgress" -}}
{{- $ports := list -}}
{{- range .Values.webhooks -}}
{{- $url := urlParse .url -}}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" | default (ternary "443" "80" (eq $url.scheme "https")) | int -}}
{{- $ports = append $ports $port -}}
{{- end -}}
{{- range .Values.networkPolicy.egressPorts -}}
{{- $ports = without $ports (int .) -}}
{{- end -}}
{{- with $ports | uniq -}}
- ports:
    {{- range . }}
    - port: {{ . }}
      protocol: TCP
    {{- end }}
{{- end -}}
{{- end }}
