-- Whoever wrote by e-mail may be answered so until they say otherwise; from now on this column alone says it.
update cases.case_file set may_email = true where channel = 'EMAIL' and not may_email;
