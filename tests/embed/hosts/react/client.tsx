import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';

const place = document.querySelector('#app') ?? document.body;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
if (place.hasChildNodes()) hydrateRoot(place, app);
else createRoot(place).render(app);
