<#macro content>
<#if pageId! == "login.ftl" || pageId! == "login">
<section class="pb-sign-ins" aria-labelledby="pb-sign-ins-title">
  <p id="pb-sign-ins-title"><strong>${msg("probityLocal")}.</strong> ${msg("probitySignIns")}</p>
  <ul>
    <#list ["investigator", "investigator2", "approver", "approver2", "detection-engineer", "auditor", "privacy-officer", "hr", "merchant-team", "integrator", "admin"] as name>
    <li><button type="button" class="pb-sign-in" data-sign-in="${name}">${name}</button></li>
    </#list>
  </ul>
</section>
</#if>
</#macro>
